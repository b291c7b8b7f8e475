import type { Inline, TextMark } from '../inline/inline.ts';

/** A leaf of text, or a mark with everything that it covers without a gap. */
export type Run = { leaf: Inline } | { mark: TextMark; runs: Run[] };

const same = (a: TextMark | undefined, b: TextMark | undefined) =>
  a?.type === b?.type &&
  (a?.type !== 'link' || (b?.type === 'link' && a.attrs.href === b.attrs.href));

function endOf(nodes: Inline[], from: number, mark: TextMark, depth: number): number {
  const end = nodes.findIndex((node, place) => place > from && !same(node.marks?.[depth], mark));
  return end < 0 ? nodes.length : end;
}

/**
 * Inline nodes as a tree of marks, outermost first, so that a link with one bold word in it stays
 * one link (rendering node by node would print three).
 */
export function runsOf(nodes: Inline[], depth = 0): Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < nodes.length;) {
    const node = nodes[from];
    if (!node) break;
    const mark = node.marks?.[depth];
    const to = mark ? endOf(nodes, from, mark, depth) : from + 1;
    runs.push(mark ? { mark, runs: runsOf(nodes.slice(from, to), depth + 1) } : { leaf: node });
    from = to;
  }
  return runs;
}
