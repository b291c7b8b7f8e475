import type { Marks } from '../paste/marks.ts';

export type WordsTag = 'p' | 'h2' | 'h3';

/**
 * Words of one block, or what is HTML of the schema's already: a list may stand in an item,
 * anything else only where the text runs.
 */
export type PastedBlock =
  | { kind: 'words'; tag: WordsTag; html: string }
  | { kind: 'list' | 'other'; html: string };

/** How the contents of an element are read. */
interface Inside {
  marks: Marks;
  /** What its words become; what those around it do where nothing is said. */
  tag?: WordsTag;
}

export interface PasteContext {
  /** The marks that hold for the element. */
  marks: Marks;
  /** By how many levels subheads of the page move down. */
  shift: number;
  /** Whether it is one table, and is pasted into another. */
  intoTable: boolean;
  /** The contents of an element as blocks, nothing empty among them. */
  inside: (element: Element, how: Inside) => PastedBlock[];
}

/** How elements of a pasted page become a kind of block. */
export interface PasteRule {
  /** Names of the elements, in capitals. */
  elements: readonly string[];
  read: (element: Element, context: PasteContext) => PastedBlock[];
}

const printBlock = (block: PastedBlock): string =>
  block.kind === 'words' ? `<${block.tag}>${block.html}</${block.tag}>` : block.html;

/** The HTML that the schema reads. */
export const printPasted = (blocks: readonly PastedBlock[]): string =>
  blocks.map(printBlock).join('');
