import type { Editor } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { prefilled, type StoredPicture } from '../pictures/address.ts';
import type { PictureDesk } from '../pictures/picture-desk.ts';
import { uploadSlip } from './upload-slip.ts';

type Step = { add: { slip: HTMLElement; at: number } } | { drop: HTMLElement };
interface Spec { slip?: HTMLElement }
const key = new PluginKey<DecorationSet>('uploads');

function applied(slips: DecorationSet, step: Step | undefined, state: EditorState): DecorationSet {
  if (!step) return slips;
  if ('drop' in step) return slips.remove(slips.find(undefined, undefined, ({ slip }: Spec) => slip === step.drop));
  const { slip, at } = step.add;
  return slips.add(state.doc, [Decoration.widget(at, slip, { slip, side: -1, stopEvent: () => true, ignoreSelection: true })]);
}

function placeOf(state: EditorState, slip: HTMLElement): number | undefined {
  return key.getState(state)?.find(undefined, undefined, (spec: Spec) => spec.slip === slip)[0]?.from;
}

/** Tells, when it is asked, whether somebody has gone on writing since. */
function watchTyping(): () => boolean {
  let typed = false;
  const heard = ({ key }: KeyboardEvent) => { typed ||= !['Control', 'Shift', 'Alt', 'Meta'].includes(key); };
  window.addEventListener('keydown', heard, { capture: true });
  return () => {
    window.removeEventListener('keydown', heard, { capture: true });
    return typed || document.activeElement?.matches('input, textarea, select') === true;
  };
}

/** What the picture shows is asked for at once. */
function focusCaption(editor: Editor, at: number): void {
  const figure = editor.view.nodeDOM(at);
  if (figure instanceof HTMLElement) figure.querySelector<HTMLElement>('.node-field input')?.focus();
}

/** Puts the stored picture where its slip stands now, whatever was written around it meanwhile. */
function insert(editor: Editor, slip: HTMLElement, picture: StoredPicture, busy: boolean): void {
  const at = placeOf(editor.state, slip);
  editor.view.dispatch(editor.state.tr.setMeta(key, { drop: slip } satisfies Step));
  if (at === undefined) return;
  const attrs = { mediaId: picture.mediaId, ...prefilled(picture), wide: false };
  editor.commands.insertContentAt(at, { type: 'picture', attrs }, { updateSelection: false });
  if (!busy) focusCaption(editor, at);
}

/** Pictures on their way: a slip holds the place of each, with its progress, and keeps the file when it was refused. */
export const uploadPlugin = (): Plugin<DecorationSet> => new Plugin<DecorationSet>({
  key,
  state: {
    init: () => DecorationSet.empty,
    apply: (transaction, slips, _before, after) =>
      applied(slips.map(transaction.mapping, transaction.doc), transaction.getMeta(key) as Step | undefined, after),
  },
  props: { decorations: (state) => key.getState(state) },
});

/** The block boundary nearest after a place in the text. */
function boundary(state: EditorState, at: number): number {
  const place = state.doc.resolve(Math.min(at, state.doc.content.size));
  return place.depth === 0 ? place.pos : place.after(1);
}

/** Sends a file and puts its picture into the text at `at`, or after the block of the caret. */
export function addPicture(editor: Editor, pictures: PictureDesk, file: File, at = editor.state.selection.to): void {
  const isBusy = watchTyping();
  const slip = uploadSlip(file, {
    send: (onProgress) => pictures.send(file, onProgress),
    stored: (picture) => insert(editor, slip, picture, isBusy()),
    dropped: () => {
      isBusy();
      editor.view.dispatch(editor.state.tr.setMeta(key, { drop: slip } satisfies Step));
    },
  });
  editor.view.dispatch(editor.state.tr.setMeta(key, { add: { slip, at: boundary(editor.state, at) } } satisfies Step));
}
