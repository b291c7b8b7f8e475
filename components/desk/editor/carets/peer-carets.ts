import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { Awareness } from 'y-protocols/awareness';
import { colleagueOf, renderCaret, renderSelection } from './carets.ts';
import type { PartName } from '../../document/shared/parts.ts';

/**
 * The way between positions of an editor and places in the shared text, which stay with their
 * letters.
 */
export interface Places {
  /** As JSON: it goes to other windows. */
  placeOf: (position: number) => unknown;
  /** Null: that place is not here, or not yet. What others sent may be anything. */
  positionOf: (place: unknown) => number | null;
}

interface PeerCarets {
  part: PartName;
  awareness: Awareness;
  places: Places;
  isRemote: (transaction: Pick<Transaction, 'getMeta'>) => boolean;
}
interface Cursor {
  part: string;
  anchor: unknown;
  head: unknown;
}
interface Changes {
  added: number[];
  updated: number[];
  removed: number[];
}

const key = new PluginKey<DecorationSet>('peerCarets');

/** Where another window's caret is, by its own word. */
function cursorOf(state: Record<string, unknown> | undefined, part: PartName): Cursor | null {
  const cursor = state?.['cursor'] as Partial<Cursor> | null | undefined;
  return cursor?.part === part ? { part, anchor: cursor.anchor, head: cursor.head } : null;
}

function drawn(
  client: number,
  state: Record<string, unknown>,
  doc: Node,
  { part, places }: PeerCarets,
): Decoration[] {
  const cursor = cursorOf(state, part);
  const head = cursor && places.positionOf(cursor.head);
  const anchor = cursor && places.positionOf(cursor.anchor);
  if (head === null || anchor === null) return [];
  const most = doc.content.size;
  const [from, to] = [Math.min(anchor, head, most), Math.min(Math.max(anchor, head), most)];
  const user = state['user'] as Record<string, unknown>;
  return [
    // Behind everything else at its place: the own caret is never pushed aside.
    Decoration.widget(Math.min(head, most), () => renderCaret(user), {
      key: `${client}`,
      side: 10,
      ignoreSelection: true,
    }),
    ...(from < to
      ? [Decoration.inline(from, to, renderSelection(user), { inclusiveEnd: true })]
      : []),
  ];
}

/** Tells the others where one's own caret is, while it is in this part. */
function publish(view: EditorView, { part, awareness, places }: PeerCarets): void {
  const before = awareness.getLocalState()?.['cursor'] as Cursor | null | undefined;
  if (!view.hasFocus()) {
    if (before?.part === part) awareness.setLocalStateField('cursor', null);
    return;
  }
  const { anchor, head } = view.state.selection;
  const cursor = { part, anchor: places.placeOf(anchor), head: places.placeOf(head) };
  if (JSON.stringify(before) !== JSON.stringify(cursor))
    awareness.setLocalStateField('cursor', cursor);
}

/**
 * Colleagues' carets and selections in one part. They are drawn anew when one of them moves or when
 * words come from elsewhere; one's own keys only carry them along, so that a key costs the same
 * however many sit in the story.
 */
export function peerCarets(options: PeerCarets): Plugin<DecorationSet> {
  const { part, awareness, isRemote } = options;
  const draw = (doc: Node) =>
    DecorationSet.create(
      doc,
      [...awareness.getStates()].flatMap(([client, state]) =>
        client !== awareness.clientID && colleagueOf(state)
          ? drawn(client, state, doc, options)
          : [],
      ),
    );
  const shown = new Set<number>();
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, before) =>
        transaction.getMeta(key) || isRemote(transaction)
          ? draw(transaction.doc)
          : before.map(transaction.mapping, transaction.doc),
    },
    props: { decorations: (state) => key.getState(state) },
    view: (view) => {
      const drawAnew = () =>
        view.dispatch(view.state.tr.setMeta(key, true).setMeta('addToHistory', false));
      /** Only who is in this part now, or was until now, is drawn by it. */
      const concerns = (client: number) => {
        if (client === awareness.clientID) return false;
        const was = shown.delete(client);
        const is = cursorOf(awareness.getStates().get(client), part) !== null;
        if (is) shown.add(client);
        return is || was;
      };
      const onChange = ({ added, updated, removed }: Changes) => {
        // Each is asked: all of them are remembered.
        if ([...added, ...updated, ...removed].filter(concerns).length > 0) drawAnew();
      };
      const onFocus = () => publish(view, options);
      awareness.on('change', onChange);
      view.dom.addEventListener('focusin', onFocus);
      view.dom.addEventListener('focusout', onFocus);
      // The view is still being made.
      queueMicrotask(() => {
        if (!view.isDestroyed)
          onChange({ added: [...awareness.getStates().keys()], updated: [], removed: [] });
      });
      return {
        update: () => publish(view, options),
        destroy: () => {
          awareness.off('change', onChange);
          view.dom.removeEventListener('focusin', onFocus);
          view.dom.removeEventListener('focusout', onFocus);
          if ((awareness.getLocalState()?.['cursor'] as Cursor | null | undefined)?.part === part)
            awareness.setLocalStateField('cursor', null);
        },
      };
    },
  });
}
