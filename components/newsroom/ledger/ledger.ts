/**
 * How something stands that a person did here. `opening`: its document is not there yet, so nobody
 * can tell. `sending`: the newsroom's answer comes. `offline`, `signed-out`, `unsent` (no right any
 * more): it waits; `unkept`: it waits, and this browser has no store that would keep it. `refused`:
 * somebody has to decide. `beside`: it was taken out of the text and kept beside it, and holds up
 * nothing. `loose`: it was typed in a field that takes choices alone, and nothing was chosen.
 * `saved`: the newsroom has it.
 */
export type EntryStatus =
  | 'opening'
  | 'sending'
  | 'offline'
  | 'unkept'
  | 'signed-out'
  | 'unsent'
  | 'refused'
  | 'beside'
  | 'loose'
  | 'saved';

export interface Entry {
  id: string;
  kind: 'text' | 'file' | 'words' | 'action';
  /** Null for what belongs to no story. */
  storyId: string | null;
  /** As it is named in a sentence: `hall.jpg`, `the text of “Ferries stop”`. */
  what: string;
  status: EntryStatus;
  /** All of it is in the browser's own store now: it survives the end of this window. */
  kept: boolean;
  /**
   * There is something in it that the newsroom does not have. A text that is only out of reach may
   * owe nothing.
   */
  owes: boolean;
}

export interface Ledger {
  /** Everything that is registered now; another array after each change. */
  entries: () => readonly Entry[];
  /** Registers something, or says how it stands now. */
  put: (entry: Entry) => void;
  /** It is done, or somebody let go of it. */
  drop: (id: string) => void;
  /** Registers an action for as long as its answer is not there. */
  during: <Value>(
    action: Pick<Entry, 'what' | 'storyId'>,
    work: () => Promise<Value>,
  ) => Promise<Value>;
  /** Called after each change; gives back the way to stop. */
  subscribe: (heard: () => void) => () => void;
}

const isSame = (one: Entry, other: Entry): boolean =>
  (Object.keys(one) as (keyof Entry)[]).every((name) => one[name] === other[name]);

export function makeLedger(): Ledger {
  let entries: readonly Entry[] = [];
  let actions = 0;
  const listeners = new Set<() => void>();
  const change = (next: readonly Entry[]) => {
    entries = next;
    for (const heard of listeners) heard();
  };
  const put = (entry: Entry) => {
    const known = entries.find(({ id }) => id === entry.id);
    if (known && isSame(known, entry)) return;
    change(known ? entries.map((other) => (other === known ? entry : other)) : [...entries, entry]);
  };
  const drop = (id: string) => {
    if (entries.some((entry) => entry.id === id))
      change(entries.filter((entry) => entry.id !== id));
  };
  return {
    entries: () => entries,
    put,
    drop,
    during: async ({ what, storyId }, work) => {
      const id = `action:${(actions += 1)}`;
      put({ id, kind: 'action', storyId, what, status: 'sending', kept: false, owes: true });
      try {
        return await work();
      } finally {
        drop(id);
      }
    },
    subscribe: (heard) => {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
  };
}

/**
 * The one ledger of this window: what is not safe yet. Whoever wants to know asks it, by
 * components/newsroom/ledger/questions.ts.
 */
export const ledger: Ledger = makeLedger();
