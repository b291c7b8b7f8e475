import type { TextMark } from '../inline/inline.ts';
import type { Attribute } from './attribute.ts';
import type { Block, BlockKind } from './blocks.ts';

/** What a block is in the shared document, where every body is one text with markers. */
export type Stands =
  | {
      as: 'words';
      /** It stands outside of boxes and lists. */
      alone?: boolean;
      /** Its marks, where it has not all; and whether lines may break in it. */
      marks?: readonly TextMark['type'][];
      breaks?: boolean;
    }
  /** One sign that is chosen as a whole. */
  | { as: 'atom' }
  /** What other blocks stand in. */
  | { as: 'box'; holds: readonly BlockKind[] }
  /** What items stand in. */
  | { as: 'list' }
  /** What rows of cells stand in. */
  | { as: 'table' };

/** What is to be known of a block of any kind. */
export interface BlockForm {
  /** As it is called where a change of it is told; null for the usual block. */
  name: string | null;
  /** Whether readers get it. */
  isPublic: boolean;
  /** Whether its words are somebody's own. */
  isQuotation?: boolean;
  stands: Stands;
  attributes: Readonly<Record<string, Attribute>>;
}

export type TextOf = (block: Block) => string;

type AttributesOf<Node> = Node extends { attrs: infer Attributes } ? Attributes : unknown;

/** The declaration of a kind of block, by its stored form. */
export interface BlockDeclaration<Node> extends BlockForm {
  attributes: {
    readonly [Name in keyof AttributesOf<Node>]-?: Attribute<
      Exclude<AttributesOf<Node>[Name], undefined>
    >;
  };
  /**
   * Plain text as readers get it; '' for what says nothing in it. `textOf` gives that of a block
   * inside.
   */
  text: (node: Node, textOf: TextOf) => string;
  /** The words that two versions are compared by, where plain text leaves something out. */
  compared?: (node: Node, textOf: TextOf) => string;
  /** Whether one is the other, rewritten, where more is known than that they share words. */
  isSame?: (before: Node, after: Node) => boolean;
  /** The sentence for what the schema takes and a body may not have; null where nothing is wrong. */
  fault?: (node: Node) => string | null;
}
