import { AllSelection, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { canSplit } from '@tiptap/pm/transform';

/** Whether words of several blocks are chosen, or everything. */
export function choosesBlocks({ selection }: EditorState): boolean {
  return (
    selection instanceof AllSelection ||
    (selection instanceof TextSelection && !selection.$from.sameParent(selection.$to))
  );
}

/**
 * Enter in place of what `choosesBlocks` says is chosen: that goes first, and then what is left is
 * parted at the caret. Tiptap's own command asks whether it can part the block before it takes the
 * words out, parts it afterwards, and throws where what is left is another kind of block. Where
 * nothing can be parted the words go all the same: that much was asked for.
 */
export function breakChosen(tr: Transaction): Transaction {
  tr.deleteSelection();
  const { $from, empty } = tr.selection;
  if (!empty || !$from.parent.isTextblock) return tr.scrollIntoView();
  const isAtEnd = $from.parentOffset === $from.parent.content.size;
  const next = isAtEnd ? $from.node(-1).contentMatchAt($from.indexAfter(-1)).defaultType : null;
  const words = next?.isTextblock ? { type: next } : null;
  const inItem = $from.depth > 1 && $from.node(-1).type.name === 'listItem';
  // In a list the next item begins; what cannot be two of its kind goes on as its container's own
  // kind of block.
  const ways = inItem ? [[null, words], [null]] : [[words], [null]];
  const way = ways.find((types) => canSplit(tr.doc, $from.pos, types.length, types));
  return (way ? tr.split($from.pos, way.length, way) : tr).scrollIntoView();
}
