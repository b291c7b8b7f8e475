import type { Node } from '@tiptap/pm/model';

/** A block of an editor's document: where it stands there, and where in the text. */
export interface Block {
  node: Node;
  id: string;
  /** Before the block, in the editor's counting. */
  position: number;
  /** Where its words begin, in the editor's counting. */
  start: number;
  /** Where it begins in the text: its marker, or its words where it has none. */
  flat: number;
  /** Code units of its marker. */
  marker: 0 | 1;
  size: number;
  /** What it stands in, outermost first. */
  path: readonly Node[];
}

const known = new WeakMap<Node, Block[]>();

export const idOf = (node: Node): string => String(node.attrs['bid'] ?? '');
export const isBlockOfWords = (node: Node): boolean =>
  node.isTextblock || (node.isBlock && node.isAtom);

/** The blocks of a document, in order; read once for each document. */
export function blocksIn(doc: Node): readonly Block[] {
  const before = known.get(doc);
  if (before) return before;
  const blocks: Block[] = [];
  let flat = 0;
  const walk = (parent: Node, start: number, path: readonly Node[]) =>
    parent.forEach((node, offset) => {
      const position = start + offset;
      if (!isBlockOfWords(node)) return walk(node, position + 1, [...path, node]);
      const id = idOf(node);
      const marker = id.startsWith('~') ? 0 : 1;
      const size = node.isTextblock ? node.content.size : 0;
      blocks.push({ node, id, position, start: position + 1, flat, marker, size, path });
      flat += marker + size;
    });
  walk(doc, 0, []);
  known.set(doc, blocks);
  return blocks;
}

/** The last block that passes; they pass up to some place and not after it. */
export function lastWith(
  blocks: readonly Block[],
  passes: (block: Block) => boolean,
): Block | undefined {
  let [first, end] = [0, blocks.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    const block = blocks[middle];
    if (block && passes(block)) first = middle + 1;
    else end = middle;
  }
  return blocks[first - 1];
}

/** Length of the text that a document comes to. */
export function flatSize(doc: Node): number {
  const last = blocksIn(doc).at(-1);
  return last ? last.flat + last.marker + last.size : 0;
}

const within = (value: number, most: number): number => Math.min(Math.max(value, 0), most);

/** A position of the editor as an index of the text. */
export function toFlat(doc: Node, position: number): number {
  const block = lastWith(blocksIn(doc), (candidate) => candidate.position < position);
  return block ? block.flat + block.marker + within(position - block.start, block.size) : 0;
}

/** A place of a table that has no marker and no words: in the text it is nowhere. */
const isNowhere = ({ marker, size, node }: Block): boolean =>
  marker === 0 && size === 0 && node.type.name === 'tableCell';

/** An index of the text as a position of the editor. */
export function fromFlat(doc: Node, index: number): number {
  const blocks = blocksIn(doc);
  let block =
    lastWith(blocks, (candidate) => candidate.flat + candidate.marker <= index) ?? blocks[0];
  for (let at = block ? blocks.indexOf(block) : 0; block && isNowhere(block) && at > 0; at -= 1)
    block = blocks[at - 1];
  if (!block) return 0;
  return block.node.isTextblock
    ? block.start + within(index - block.flat - block.marker, block.size)
    : block.position;
}
