import type { Editor } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { OpenDocument } from '../../document/opened.ts';
import { besideOf, boundary, boundaryBeside } from '../../uploads/put-picture.ts';
import type { PictureWords, Upload } from '../../uploads/upload.ts';
import { uploadSlip, type UploadSlip } from './upload-slip.ts';

/** The place of a picture on its way: a boundary between blocks. */
interface Slip {
  id: string;
  at: number;
}
const key = new PluginKey<readonly Slip[]>('uploads');

/**
 * Where the slips are after a change. What is deleted around a slip moves it, and never takes it
 * along.
 */
const carried = (slips: readonly Slip[], { mapping, doc }: Transaction): readonly Slip[] =>
  slips.map(({ id, at }) => ({ id, at: boundary(doc, mapping.map(at, -1)) }));

/** One object for all: a slip that did not move is not drawn anew. */
const BESIDE = { side: -1, stopEvent: () => true, ignoreSelection: true };

/** What the picture shows is asked for at once. Gives back whether the picture is drawn yet. */
function focusCaption(view: EditorView, id: string): boolean {
  let isDrawn = false;
  view.state.doc.descendants((node, position) => {
    if (node.attrs['bid'] !== id) return !node.isTextblock;
    const figure = view.nodeDOM(position);
    if (figure instanceof HTMLElement)
      figure.querySelector<HTMLElement>('.node-field input')?.focus();
    isDrawn = true;
    return false;
  });
  return isDrawn;
}

const inText = (uploads: readonly Upload[]) => uploads.filter(({ place }) => place.part === 'body');

type Bringer = (files: readonly File[], words?: readonly PictureWords[]) => void;
interface Spec {
  bringerAt: (state: EditorState, at: number) => Bringer;
}

/** Shows the document's uploads in the text: a slip holds the place of each, with its progress. */
export function uploadPlugin({
  doc,
  uploads,
}: Pick<OpenDocument, 'doc' | 'uploads'>): Plugin<readonly Slip[]> {
  const drawn = new Map<string, UploadSlip>();
  const slipOf = ({ id, name }: Upload): UploadSlip => {
    const slip =
      drawn.get(id) ??
      uploadSlip(name, { again: () => uploads.again(id), leaveOut: () => uploads.leaveOut(id) });
    drawn.set(id, slip);
    return slip;
  };

  /** Brings the slips up to what is on its way now; gives back those that have gone. */
  function show(view: EditorView): string[] {
    const now = inText(uploads.list());
    const before = key.getState(view.state) ?? [];
    for (const upload of now) slipOf(upload).show(upload);
    const gone = before
      .filter(({ id }) => !now.some((upload) => upload.id === id))
      .map(({ id }) => id);
    if (gone.length === 0 && before.length === now.length) return gone;
    const slips = now.map(
      ({ id, place }) =>
        before.find((slip) => slip.id === id) ?? {
          id,
          at: boundaryBeside(doc, view.state.doc, place.part === 'body' ? place.beside : null),
        },
    );
    view.dispatch(view.state.tr.setMeta(key, slips));
    for (const id of gone) drawn.delete(id);
    return gone;
  }

  return new Plugin<readonly Slip[]>({
    key,
    bringerAt: (state, at) => {
      const beside = besideOf(doc, state.doc, boundary(state.doc, at));
      return (files, words) => uploads.add(files, { part: 'body', beside, after: [] }, words);
    },
    state: {
      init: () => [],
      apply: (transaction, slips) =>
        (transaction.getMeta(key) as readonly Slip[] | undefined) ??
        (transaction.docChanged ? carried(slips, transaction) : slips),
    },
    props: {
      decorations: (state) => {
        const slips = (key.getState(state) ?? []).flatMap(({ id, at }) => {
          const slip = drawn.get(id);
          return slip ? [Decoration.widget(at, slip.element, BESIDE)] : [];
        });
        return slips.length > 0 ? DecorationSet.create(state.doc, slips) : DecorationSet.empty;
      },
    },
    view: (view) => {
      // Whoever has gone on writing since keeps the caret.
      let typedAt = 0;
      const typed = (event: KeyboardEvent) => {
        if (!['Control', 'Shift', 'Alt', 'Meta'].includes(event.key)) typedAt = Date.now();
      };
      const isBusy = (broughtAt: number) =>
        typedAt > broughtAt || document.activeElement?.matches('input, textarea, select') === true;
      let last: readonly Upload[] = [];
      // Its block may be drawn a moment later: changes from elsewhere are drawn together.
      let wanted: Upload | null = null;
      const ask = () => {
        if (wanted && (isBusy(wanted.at) || focusCaption(view, wanted.id))) wanted = null;
      };
      const look = () => {
        if (view.isDestroyed) return;
        const gone = show(view);
        wanted ??= last.find(({ id, state }) => gone.includes(id) && state === 'sending') ?? null;
        last = uploads.list();
        ask();
      };
      window.addEventListener('keydown', typed, { capture: true });
      const stop = uploads.subscribe(look);
      // A view that is being made takes no transaction.
      queueMicrotask(look);
      return {
        update: ask,
        destroy: () => {
          stop();
          window.removeEventListener('keydown', typed, { capture: true });
        },
      };
    },
  } satisfies ConstructorParameters<typeof Plugin<readonly Slip[]>>[0] & Spec);
}

/**
 * A way to bring files to a place of the text, which stays that place whatever becomes of the text
 * and of this editor.
 */
export function bringTo(editor: Editor, at = editor.state.selection.to): Bringer {
  const spec = key.get(editor.state)?.spec as Spec | undefined;
  return spec?.bringerAt(editor.state, at) ?? (() => undefined);
}
