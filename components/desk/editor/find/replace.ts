import type { Editor } from '@tiptap/core';
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { PartUndo } from '../../binding/part-undo.ts';
import type { Found } from './carry-places.ts';
import type { Sought } from './matches.ts';
import { foundIn, SOUGHT } from './show-found.ts';
import { replaceBeside, type Beside } from './words-beside.ts';

/** Seeks words in the parts as they stand now, so that they show where they are. */
export function seek(parts: readonly Editor[], sought: Sought): void {
  for (const editor of parts)
    if (!editor.isDestroyed)
      editor.view.dispatch(editor.state.tr.setMeta(SOUGHT, sought).setMeta('addToHistory', false));
}

/** How many of the found places are left in all parts. */
export const countPlaces = (parts: readonly Editor[]): number =>
  parts.reduce((sum, { state }) => sum + foundIn(state).length, 0);

/** Where one is: a part's place in the order of reading, and what is chosen there. */
interface Stand {
  part: number;
  from: number;
  to: number;
}

/**
 * The next place after where one stands: later in this part, then in the parts after it, then again
 * from the top.
 */
export function nextPlace(
  places: readonly (readonly Found[])[],
  { part, to }: Stand,
): (Found & { part: number }) | null {
  const here = places[part]?.find(({ from }) => from >= to);
  if (here) return { part, ...here };
  const order = [...places.keys()].map((step) => (part + 1 + step) % places.length);
  for (const other of order) {
    const first = places[other]?.[0];
    if (first) return { part: other, ...first };
  }
  return null;
}

/**
 * Seeks anew and chooses the next place after the caret, in this part or another. Gives back the
 * part where it is; null when there is none.
 */
export function chooseNext(parts: readonly Editor[], here: Editor, sought: Sought): Editor | null {
  seek(parts, sought);
  const { from, to } = here.state.selection;
  const next = nextPlace(
    parts.map(({ state }) => foundIn(state)),
    { part: Math.max(0, parts.indexOf(here)), from, to },
  );
  const there = next && parts[next.part];
  if (!there) return null;
  // One place is chosen, not one in each part.
  if (there !== here)
    here.view.dispatch(here.state.tr.setSelection(TextSelection.near(here.state.doc.resolve(to))));
  there.view.dispatch(
    there.state.tr
      .setSelection(TextSelection.create(there.state.doc, next.from, next.to))
      .scrollIntoView(),
  );
  return there;
}

/** Puts other words in a place; they look as the first replaced letter looked. */
function put(transaction: Transaction, { from, to }: Found, words: string): void {
  const marks = transaction.doc.nodeAt(from)?.marks ?? [];
  if (words) transaction.replaceWith(from, to, transaction.doc.type.schema.text(words, marks));
  else transaction.delete(from, to);
}

/**
 * One transaction that replaces the places, from the last to the first so that none moves before
 * its turn.
 */
export function replacing(
  state: EditorState,
  places: readonly Found[],
  words: string,
): Transaction {
  const { tr } = state;
  for (const place of places.toReversed()) put(tr, place, words);
  return tr.setMeta('preventAutolink', true);
}

/**
 * Replaces the chosen place and chooses the next; when none is chosen yet, chooses one. Gives back
 * the part where one stands then.
 */
export function replaceOne(
  parts: readonly Editor[],
  here: Editor,
  sought: Sought,
  words: string,
): Editor | null {
  const { selection } = here.state;
  const place = foundIn(here.state).find(
    ({ from, to }) => from === selection.from && to === selection.to,
  );
  if (place) here.view.dispatch(replacing(here.state, [place], words));
  return chooseNext(parts, here, sought) ?? (place ? here : null);
}

interface Replacing {
  sought: Sought;
  words: string;
  /** The part that captions and the like belong to: its undo takes them back. */
  body: Editor;
  beside: readonly Beside[];
}

/**
 * Replaces the places that were found, wherever they are by now, and no others, and those in
 * captions and the like; one undo takes all of it back. Tells how many there were.
 */
export function replaceAll(
  parts: readonly Editor[],
  { sought, words, body, beside }: Replacing,
): number {
  const changed = parts.filter(({ state }) => foundIn(state).length > 0);
  const count = countPlaces(changed);
  for (const { view, state } of changed) view.dispatch(replacing(state, foundIn(state), words));
  const { undo } = body.storage.together;
  const more = undo ? replaceBeside(beside, sought, words, undo, changed.includes(body)) : 0;
  const joint = new Set([...changed, ...(more > 0 ? [body] : [])]);
  PartUndo.join([...joint].flatMap(({ storage }) => storage.together.undo ?? []));
  return count + more;
}
