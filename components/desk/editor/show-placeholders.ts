import type { Node } from '@tiptap/pm/model';
import { Plugin, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { findPlaceholders } from '#lib/newsroom/stories/checks/placeholders.ts';

function inBlock(block: Node, start: number): Decoration[] {
  // One character for each inline leaf keeps places in the text and places in the document the
  // same.
  const text = block.textBetween(0, block.content.size, undefined, '\n');
  return findPlaceholders(text).map(({ at, length }) =>
    Decoration.inline(start + at, start + at + length, { class: 'tk' }),
  );
}

function between(
  doc: Node,
  from: number,
  to: number,
): { decorations: Decoration[]; from: number; to: number } {
  const decorations: Decoration[] = [];
  let [first, last] = [from, to];
  doc.nodesBetween(from, to, (node, at) => {
    if (!node.isTextblock) return;
    for (const decoration of inBlock(node, at + 1)) decorations.push(decoration);
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
function after(transaction: Transaction, before: DecorationSet): DecorationSet {
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
      );
      set = set.remove(set.find(found.from, found.to)).add(doc, found.decorations);
    }),
  );
  return set;
}

/** Shows what is still to come in amber while it is written. */
export const showPlaceholders = (): Plugin<DecorationSet> =>
  new Plugin<DecorationSet>({
    state: {
      init: (_, { doc }) =>
        DecorationSet.create(doc, between(doc, 0, doc.content.size).decorations),
      apply: after,
    },
    props: {
      decorations(state) {
        return this.getState(state);
      },
    },
  });
