import type { Attributes, Op } from './roots.ts';

export type Run = { text: string; attributes: Attributes } | { br: true; attributes: Attributes };

/** A block as it stands in the text. Words behind a picture, or before everything, have no marker of their own. */
export interface Leaf {
  id: string;
  marked: boolean;
  runs: Run[];
  /** Code units of its words; a soft break is one. */
  size: number;
}

/** Stands for something that a newer release put into the text. */
const UNKNOWN = '\uFFFC';

const markerOf = (insert: unknown): string | null => {
  const id = (insert as Attributes | null)?.['b'];
  return typeof id === 'string' && id !== '' ? id : null;
};

function add(leaf: Leaf, insert: unknown, attributes: Attributes): void {
  if (typeof insert === 'string') {
    leaf.runs.push({ text: insert, attributes });
    leaf.size += insert.length;
    return;
  }
  leaf.runs.push((insert as Attributes | null)?.['br'] ? { br: true, attributes } : { text: UNKNOWN, attributes });
  leaf.size += 1;
}

/** A marker that stands twice is two blocks. */
function numberTwins(leaves: Leaf[]): void {
  const met = new Map<string, number>();
  for (const leaf of leaves) {
    const times = met.get(leaf.id) ?? 0;
    met.set(leaf.id, times + 1);
    if (times > 0) leaf.id = `${leaf.id}#${times}`;
  }
}

/** The text as blocks, in order. Total: any delta will do. */
export function leavesOf(delta: readonly Op[]): Leaf[] {
  let last: Leaf = { id: '~', marked: false, runs: [], size: 0 };
  const leaves = [last];
  for (const { insert, attributes = {} } of delta) {
    const id = markerOf(insert);
    if (id === null) add(last, insert, attributes);
    else leaves.push((last = { id, marked: true, runs: [], size: 0 }));
  }
  if (leaves[0]?.size === 0 && leaves.length > 1) leaves.shift();
  numberTwins(leaves);
  return leaves;
}
