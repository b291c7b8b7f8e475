import type { Ledger } from '../../newsroom/ledger/ledger.ts';
import { readKept, writeKept, type KeptWords } from './kept-words.ts';

/**
 * What has no place in a story's text and stands beside it until somebody decides. It belongs to
 * the document, not to the screen.
 */
export interface Beside {
  list: () => readonly KeptWords[];
  /** All of it is in the browser's store: it survives the end of this window. */
  isKept: () => boolean;
  subscribe: (heard: () => void) => () => void;
  /** Gives back the id under which it stands. */
  keep: (words: Omit<KeptWords, 'id'>) => string;
  drop: (id: string) => void;
}

interface BesideOptions {
  storyId: string;
  staffId: string;
  ledger: Ledger;
  store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
}

/** Keeps them over reloads too, and registers each: they hold up nothing, and are not forgotten. */
export function makeBeside({ storyId, staffId, ledger, store }: BesideOptions): Beside {
  const listeners = new Set<() => void>();
  let list: readonly KeptWords[] = [];
  let isKept = true;

  function show(now: readonly KeptWords[]): void {
    for (const { id } of list)
      if (!now.some((entry) => entry.id === id)) ledger.drop(`words:${id}:${staffId}`);
    list = now;
    for (const { id, part } of list)
      ledger.put({
        id: `words:${id}:${staffId}`,
        kind: 'words',
        storyId,
        what: `words beside the text (${part})`,
        status: 'beside',
        kept: isKept,
        owes: true,
      });
    for (const heard of listeners) heard();
  }

  function change(next: (before: readonly KeptWords[]) => readonly KeptWords[]): void {
    // The store is asked anew: another window of this browser may have kept something meanwhile.
    const now = next(isKept ? readKept(store, storyId, staffId) : list);
    isKept = writeKept(store, storyId, staffId, now);
    show(now);
  }

  show(readKept(store, storyId, staffId));
  return {
    list: () => list,
    isKept: () => isKept,
    subscribe: (heard) => {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    keep: ({ part, words, why }) => {
      change((before) => {
        const last = before.at(-1);
        // Key after key may be refused for one reason: that is one thing to decide about.
        if (last?.part === part && last.why === why && words.length === 1)
          return [...before.slice(0, -1), { ...last, words: last.words + words }];
        return [...before, { id: crypto.randomUUID(), part, words, why }];
      });
      return list.at(-1)?.id ?? '';
    },
    drop: (id) => change((before) => before.filter((entry) => entry.id !== id)),
  };
}
