import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import type * as Y from 'yjs';
import { copiesIn } from '#lib/story/flat/copies.ts';
import { fromFlat, toFlat } from './ranges/blocks-in.ts';
import { between } from './draw/draw.ts';
import type { Lost } from './lost.ts';

/**
 * A caret behind a letter that others have moved goes with it; one behind a letter that is gone for
 * good stays where that stood.
 */
export function followMoves(
  tr: Transaction,
  { doc, selection }: EditorState,
  text: Y.Text,
  lost: Lost,
): Transaction {
  if (!(selection instanceof TextSelection) || lost.isEmpty || !text.doc) return tr;
  const copies = copiesIn(text.doc);
  const placeNow = (position: number): number | null => {
    const letter = lost.before(toFlat(doc, position));
    return letter && copies.placeBehind(text, letter);
  };
  const [anchor, head] = [placeNow(selection.anchor), placeNow(selection.head)];
  // Of chosen words all have moved, or they are chosen no more.
  return anchor === null || head === null
    ? tr
    : tr.setSelection(between(tr.doc, fromFlat(tr.doc, anchor), fromFlat(tr.doc, head)));
}
