import type { EntryStatus } from '../../newsroom/ledger/ledger.ts';
import type { StoredUpload, Upload } from './upload.ts';
import type { UploadsOptions } from './uploads.ts';

/** A file as this window has it in hand. */
export interface Held extends StoredUpload {
  state: Upload['state'];
  part: number;
  said: string;
  status: EntryStatus;
  kept: boolean;
  tries: number;
  ended: AbortController;
}

const shown = ({ id, name, place, at, refused, state, part, said, kept, file }: Held): Upload => ({
  id,
  name,
  place,
  at,
  refused,
  state,
  part,
  said,
  kept,
  mayTry: file !== null,
});

/** A file that was just taken up. */
export const takenUp = (stored: StoredUpload, kept: boolean): Held => ({
  ...stored,
  state: stored.refused ? 'refused' : 'waiting',
  part: 0,
  said: '',
  status: 'sending',
  kept,
  tries: 0,
  ended: new AbortController(),
});

/** What this window has in hand: on the screen, in the ledger and in the browser's store. */
export interface HeldUploads {
  all: () => readonly Held[];
  of: (id: string) => Held | undefined;
  /** It is still in hand, and is not another one of the same name. */
  has: (upload: Held) => boolean;
  list: () => readonly Upload[];
  subscribe: (heard: () => void) => () => void;
  hold: (upload: Held) => void;
  change: (upload: Held, now: Partial<Held>) => void;
  /** Writes it down in the browser's store. */
  keep: (upload: Held) => Promise<void>;
  letGo: (id: string) => void;
  /** Nobody is told any more, and what is being sent is broken off. */
  end: () => void;
}

type Options = Pick<UploadsOptions, 'storyId' | 'staffId' | 'ledger' | 'store'>;

const ledgerId = (id: string, staffId: string): string => `file:${id}:${staffId}`;

function tellLedger({ ledger, storyId, staffId }: Options, upload: Held): void {
  const { id, name, state, status, kept } = upload;
  const waiting = kept ? 'offline' : 'unkept';
  ledger.put({
    id: ledgerId(id, staffId),
    kind: 'file',
    storyId,
    what: name,
    status: state === 'refused' ? 'refused' : status === 'offline' ? waiting : status,
    kept,
    owes: true,
  });
}

/** Resolves with whether the browser's store took it. */
const writeDown = ({ store, storyId }: Options, upload: Held): Promise<boolean> => {
  const { id, name, file, place, at, refused } = upload;
  return store.put({ id, storyId, name, file, place, at, refused }).then(
    () => true,
    () => false,
  );
};

export function holdUploads(options: Options): HeldUploads {
  const { staffId, ledger, store } = options;
  const held = new Map<string, Held>();
  const listeners = new Set<() => void>();
  let list: readonly Upload[] = [];

  function look(): void {
    list = [...held.values()].map(shown);
    for (const heard of listeners) heard();
  }

  function change(upload: Held, now: Partial<Held>): void {
    Object.assign(upload, now);
    tellLedger(options, upload);
    look();
  }

  async function keep(upload: Held): Promise<void> {
    const { id } = upload;
    const kept = await writeDown(options, upload);
    if (held.get(id) === upload) change(upload, { kept });
    // Left out while it was being written down.
    else if (!held.has(id)) await store.drop(id).catch(() => undefined);
  }

  function letGo(id: string): void {
    held.get(id)?.ended.abort();
    held.delete(id);
    ledger.drop(ledgerId(id, staffId));
    look();
    void store.drop(id).catch(() => undefined);
  }

  return {
    all: () => [...held.values()],
    of: (id) => held.get(id),
    has: (upload) => held.get(upload.id) === upload,
    list: () => list,
    subscribe: (heard) => {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    hold: (upload) => {
      held.set(upload.id, upload);
      change(upload, {});
    },
    change,
    keep,
    letGo,
    end: () => {
      listeners.clear();
      for (const { ended } of held.values()) ended.abort();
    },
  };
}
