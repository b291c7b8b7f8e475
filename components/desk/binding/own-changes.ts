import type { Node } from '@tiptap/pm/model';
import { PluginKey, type EditorState, type StateField, type Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import { blocksIn, lastWith } from './ranges/blocks-in.ts';
import { changedRanges, type Change, type ChangedRange } from './ranges/changed-ranges.ts';

/** What an editor itself changed, numbered. */
export interface OwnChange extends Change {
  n: number;
  after: Node;
}
interface Noted {
  pending: readonly OwnChange[];
  n: number;
}

export const key = new PluginKey<Noted>('shared');
const REMOTE = 'remote';

/** Marks what comes from the shared text: it is not written there again. */
export const fromElsewhere = (transaction: Transaction): Transaction =>
  transaction.setMeta(REMOTE, true).setMeta('addToHistory', false);
export const isRemote = (transaction: Pick<Transaction, 'getMeta'>): boolean =>
  transaction.getMeta(REMOTE) === true;

/** Notes own changes until they are written; `written` gives the number of the last one that is. */
export const noteOwnChanges = (written: () => number): StateField<Noted> => ({
  init: () => ({ pending: [], n: 0 }),
  apply: (transaction, { pending, n }) => {
    if (!transaction.docChanged || isRemote(transaction)) return { pending, n };
    const change = {
      n: n + 1,
      before: transaction.before,
      after: transaction.doc,
      steps: transaction.steps,
      maps: transaction.mapping.maps,
    };
    return { n: n + 1, pending: [...pending.filter((known) => known.n > written()), change] };
  },
});

export const ownChangesSince = (state: EditorState, written: number): OwnChange[] =>
  (key.getState(state)?.pending ?? []).filter(({ n }) => n > written);
export const lastOwnChange = (state: EditorState): number => key.getState(state)?.n ?? 0;

/** What several changes come to. */
export interface Shape {
  before: Node;
  after: Node;
  /** The parts that changed. */
  ranges: readonly ChangedRange[];
  /** All of them are inside the words of one and the same block each. */
  inside: boolean;
  /** Nothing but single letters that come or go. */
  isTyping: boolean;
}

function areInside(before: Node, after: Node, ranges: readonly ChangedRange[]): boolean {
  return ranges.every(({ from, to, newFrom, newTo }) => {
    const old = lastWith(blocksIn(before), ({ position }) => position < from);
    const now = lastWith(blocksIn(after), ({ position }) => position < newFrom);
    return (
      old !== undefined &&
      now !== undefined &&
      old.id === now.id &&
      old.node.isTextblock &&
      from >= old.start &&
      to <= old.start + old.size &&
      newFrom >= now.start &&
      newTo <= now.start + now.size
    );
  });
}

export function shapeOf(changes: readonly OwnChange[], before: Node, after: Node): Shape {
  const ranges = changedRanges(changes);
  const inside = areInside(before, after, ranges);
  const isTyping =
    inside &&
    changes.every(({ steps }) =>
      steps.every(
        (step) => step instanceof ReplaceStep && step.slice.size <= 1 && step.to - step.from <= 1,
      ),
    );
  return { before, after, ranges, inside, isTyping };
}
