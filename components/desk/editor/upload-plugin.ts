import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { prefilled, type StoredPicture } from '../pictures/address.ts';
import type { PictureDesk } from '../pictures/picture-desk.ts';
import { uploadSlip } from './upload-slip.ts';

type Step = { add: Slip } | { drop: HTMLElement };
/** The place of a picture on its way: a boundary between blocks. */
interface Slip { slip: HTMLElement; at: number }
const key = new PluginKey<readonly Slip[]>('uploads');

/** Where the slips are after a change. What is deleted around a slip moves it, and never takes it along. */
function carried(slips: readonly Slip[], { mapping, doc }: Transaction): readonly Slip[] {
  return slips.map(({ slip, at }) => ({ slip, at: boundary(doc, mapping.map(at, -1)) }));
}

function applied(slips: readonly Slip[], step: Step | undefined): readonly Slip[] {
  if (!step) return slips;
  return 'drop' in step ? slips.filter(({ slip }) => slip !== step.drop) : [...slips, step.add];
}

/** One object for all: a slip that did not move is not drawn anew. */
const BESIDE = { side: -1, stopEvent: () => true, ignoreSelection: true };
const drawn = ({ slip, at }: Slip) => Decoration.widget(at, slip, BESIDE);

function placeOf(state: EditorState, sought: HTMLElement): number | undefined {
  return key.getState(state)?.find(({ slip }) => slip === sought)?.at;
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
export const uploadPlugin = (): Plugin<readonly Slip[]> => new Plugin<readonly Slip[]>({
  key,
  state: {
    init: () => [],
    apply: (transaction, slips) =>
      applied(transaction.docChanged ? carried(slips, transaction) : slips, transaction.getMeta(key) as Step | undefined),
  },
  props: {
    decorations: (state) => {
      const slips = key.getState(state) ?? [];
      return slips.length > 0 ? DecorationSet.create(state.doc, slips.map(drawn)) : DecorationSet.empty;
    },
  },
});

/** The block boundary nearest after a place in the text. */
function boundary(doc: Node, at: number): number {
  const place = doc.resolve(Math.min(at, doc.content.size));
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
  editor.view.dispatch(editor.state.tr.setMeta(key, { add: { slip, at: boundary(editor.state.doc, at) } } satisfies Step));
}
