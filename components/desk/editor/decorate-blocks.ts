import type { Node } from '@tiptap/pm/model';
import { Plugin, type Transaction } from '@tiptap/pm/state';
import { DecorationSet, type Decoration } from '@tiptap/pm/view';

/** The decorations of a block of words at that place. */
type InBlock = (block: Node, at: number) => Decoration[];

function between(
  doc: Node,
  from: number,
  to: number,
  inBlock: InBlock,
): { decorations: Decoration[]; from: number; to: number } {
  const decorations: Decoration[] = [];
  let [first, last] = [from, to];
  doc.nodesBetween(from, to, (node, at) => {
    if (!node.isTextblock) return;
    for (const decoration of inBlock(node, at)) decorations.push(decoration);
    first = Math.min(first, at);
    last = Math.max(last, at + node.nodeSize);
    return false;
  });
  return { decorations, from: first, to: last };
}

/**
 * Looks again only at the paragraphs that a change touched: a key press must not cost the length of
 * the story.
 */
function after(transaction: Transaction, before: DecorationSet, inBlock: InBlock): DecorationSet {
  if (!transaction.docChanged) return before;
  const { doc, mapping } = transaction;
  let set = before.map(mapping, doc);
  mapping.maps.forEach((map, index) =>
    map.forEach((_from, _to, start, end) => {
      const rest = mapping.slice(index + 1);
      const size = doc.content.size;
      const found = between(
        doc,
        Math.min(size, rest.map(start, -1)),
        Math.min(size, rest.map(end, 1)),
        inBlock,
      );
      // What only touches the range is of the block beside it.
      const gone = set
        .find(found.from, found.to)
        .filter(({ from, to }) => from >= found.from && to <= found.to);
      set = set.remove(gone).add(doc, found.decorations);
    }),
  );
  return set;
}

/** Decorates each block of words by what stands in it. */
export const decorateBlocks = (inBlock: InBlock): Plugin<DecorationSet> =>
  new Plugin<DecorationSet>({
    state: {
      init: (_, { doc }) =>
        DecorationSet.create(doc, between(doc, 0, doc.content.size, inBlock).decorations),
      apply: (transaction, before) => after(transaction, before, inBlock),
    },
    props: {
      decorations(state) {
        return this.getState(state);
      },
    },
  });
