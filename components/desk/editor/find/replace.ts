import type { Editor } from '@tiptap/core';
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import { placesIn, SOUGHT, type Found } from './show-found.ts';

/** Tells the text what is sought, so that it shows it. */
export function seek(editor: Editor, sought: string): void {
  editor.view.dispatch(editor.state.tr.setMeta(SOUGHT, sought).setMeta('addToHistory', false));
}

/** Chooses the next place after the caret, from the top again after the last. False when there is none. */
export function chooseNext(editor: Editor, sought: string): boolean {
  const { doc, selection, tr } = editor.state;
  const places = placesIn(doc, sought);
  const next = places.find(({ from }) => from >= selection.to) ?? places[0];
  if (!next) return false;
  editor.view.dispatch(tr.setSelection(TextSelection.create(doc, next.from, next.to)).scrollIntoView());
  return true;
}

/** Puts other words in a place; they look as the first replaced letter looked. */
function put(transaction: Transaction, { from, to }: Found, words: string): void {
  const marks = transaction.doc.nodeAt(from)?.marks ?? [];
  if (words) transaction.replaceWith(from, to, transaction.doc.type.schema.text(words, marks));
  else transaction.delete(from, to);
}

/** One transaction that replaces the places, from the last to the first so that none moves before its turn. */
export function replacing(state: EditorState, places: readonly Found[], words: string): Transaction {
  const { tr } = state;
  for (const place of places.toReversed()) put(tr, place, words);
  return tr.setMeta('preventAutolink', true);
}

/** A replacement is one undo, and never one with the typing before it. */
function apart(editor: Editor, change: () => void): void {
  const undo = (yUndoPluginKey.getState(editor.state) as { undoManager?: { stopCapturing: () => void } } | undefined)?.undoManager;
  undo?.stopCapturing();
  change();
  undo?.stopCapturing();
}

/** Replaces the chosen place and chooses the next; when none is chosen yet, chooses one. */
export function replaceOne(editor: Editor, sought: string, words: string): boolean {
  const { selection } = editor.state;
  const place = placesIn(editor.state.doc, sought).find(({ from, to }) => from === selection.from && to === selection.to);
  if (place) apart(editor, () => editor.view.dispatch(replacing(editor.state, [place], words)));
  return chooseNext(editor, sought) || place !== undefined;
}

/** Replaces every place at once; tells how many there were. */
export function replaceAll(editor: Editor, sought: string, words: string): number {
  const places = placesIn(editor.state.doc, sought);
  if (places.length > 0) apart(editor, () => editor.view.dispatch(replacing(editor.state, places, words)));
  return places.length;
}
