import { newBlockId } from '#lib/story/flat/seed.ts';
import type { Result } from '#lib/errors.ts';
import type { Ledger, EntryStatus } from '../../newsroom/ledger/ledger.ts';
import type { StoredPicture } from '../pictures/picture-address.ts';
import { later } from '../../ui/tags/ask-again.ts';
import { refusedHere, type Place, type StoredUpload, type Upload } from './upload.ts';
import type { UploadStore } from './upload-store.ts';

/**
 * The uploads of one story's document. They belong to the document: no part of the screen has to be
 * there for them.
 */
export interface Uploads {
  /** Resolves when it is known what earlier windows have left here. */
  opened: Promise<void>;
  /** In the order in which they were brought; another array after each change. */
  list: () => readonly Upload[];
  subscribe: (heard: () => void) => () => void;
  add: (files: readonly File[], place: Place) => void;
  /** Tries one again, or all that wait. */
  again: (id?: string) => void;
  /** Somebody decided against it. */
  leaveOut: (id: string) => void;
  close: () => void;
}

export interface UploadsOptions {
  storyId: string;
  staffId: string;
  ledger: Ledger;
  store: UploadStore;
  send: (
    name: string,
    file: Blob,
    onProgress: (part: number) => void,
    ended: AbortSignal,
  ) => Promise<Result<StoredPicture>>;
  /**
   * Puts it into the document; resolves with '' when that is on this device or in the newsroom,
   * else with why it was not put in.
   */
  arrive: (id: string, place: Place, picture: StoredPicture) => Promise<string>;
  /** Waits until no other window of this browser has the file. */
  hold?: (id: string, ended: AbortSignal) => Promise<boolean>;
}

/** So many are sent at once; the newsroom decodes two at a time. */
const AT_ONCE = 2;
/** Between two tries of a server that does not answer. */
const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 30_000;

/** For the browser's store, and for another window that has a file. */
const PATIENCE = 1_000;

interface Held extends StoredUpload {
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

export function makeUploads(options: UploadsOptions): Uploads {
  const { storyId, staffId, ledger, store, send, arrive } = options;
  const held = new Map<string, Held>();
  const listeners = new Set<() => void>();
  let list: readonly Upload[] = [];
  let closed = false;

  function look(): void {
    list = [...held.values()].map(shown);
    for (const heard of listeners) heard();
  }

  function change(upload: Held, now: Partial<Held>): void {
    Object.assign(upload, now);
    const { id, name, state, status, kept } = upload;
    const waiting = kept ? 'offline' : 'unkept';
    ledger.put({
      id: `file:${id}:${staffId}`,
      kind: 'file',
      storyId,
      what: name,
      status: state === 'refused' ? 'refused' : status === 'offline' ? waiting : status,
      kept,
      owes: true,
    });
    look();
  }

  async function keep(upload: Held): Promise<void> {
    const { id, name, file, place, at, refused } = upload;
    const kept = await store.put({ id, storyId, name, file, place, at, refused }).then(
      () => true,
      () => false,
    );
    if (held.get(id) === upload) change(upload, { kept });
    // Left out while it was being written down.
    else if (!held.has(id)) await store.drop(id).catch(() => undefined);
  }

  function letGo(id: string): void {
    held.get(id)?.ended.abort();
    held.delete(id);
    ledger.drop(`file:${id}:${staffId}`);
    look();
    void store.drop(id).catch(() => undefined);
  }

  /**
   * Takes up a file, new or kept, and holds it against other windows for as long as this one lives.
   */
  async function take(stored: StoredUpload, kept: boolean): Promise<void> {
    const ended = new AbortController();
    const upload: Held = {
      ...stored,
      state: stored.refused ? 'refused' : 'waiting',
      part: 0,
      said: '',
      status: 'sending',
      kept,
      tries: 0,
      ended,
    };
    if (!kept) {
      held.set(stored.id, upload);
      change(upload, {});
    }
    const isOurs = await (options.hold?.(stored.id, ended.signal) ?? Promise.resolve(true));
    // The other window may have sent it, and may have left it out.
    const isLeft =
      !kept || (await store.of(storyId).catch(() => [])).some(({ id }) => id === stored.id);
    if (closed || !isOurs || !isLeft || ended.signal.aborted) return;
    held.set(stored.id, upload);
    change(upload, {});
    // A store that does not answer must not keep the file back.
    if (!kept) await Promise.race([keep(upload), later(PATIENCE)]);
    next();
  }

  function next(): void {
    const all = [...held.values()];
    const free = AT_ONCE - all.filter(({ state }) => state === 'sending').length;
    for (const upload of all
      .filter(({ state, said }) => state === 'waiting' && said === '')
      .slice(0, Math.max(0, free)))
      void go(upload);
  }

  async function go(upload: Held): Promise<void> {
    const { id, name, file, place, ended } = upload;
    if (!file) return;
    change(upload, { state: 'sending', part: 0, status: 'sending' });
    const sent = await send(
      name,
      file,
      (part) => {
        if (held.get(id) === upload) change(upload, { part });
      },
      ended.signal,
    );
    if (closed || held.get(id) !== upload) return;
    if (sent.ok) {
      const why = await arrive(id, place, sent.value);
      if (held.get(id) !== upload) return;
      if (why) refuse(upload, why);
      else letGo(id);
    } else if (sent.error.code === 'unavailable' || sent.error.code === 'signed_out')
      wait(upload, sent.error.code, sent.error.sentence);
    else refuse(upload, sent.error.sentence);
    next();
  }

  function refuse(upload: Held, why: string): void {
    change(upload, { state: 'refused', refused: why });
    void keep(upload);
  }

  /**
   * The newsroom was not there for it: once more after a pause, or as soon as the connection or the
   * person is back.
   */
  function wait(upload: Held, code: 'unavailable' | 'signed_out', said: string): void {
    const tries = upload.tries + 1;
    change(upload, {
      state: 'waiting',
      said,
      tries,
      status: code === 'signed_out' ? 'signed-out' : navigator.onLine ? 'sending' : 'offline',
    });
    setTimeout(
      () => {
        if (upload.tries === tries) tryNow(upload);
      },
      Math.min(FIRST_PAUSE * 2 ** (tries - 1), LONGEST_PAUSE),
    );
  }

  function tryNow(upload: Held): void {
    if (closed || held.get(upload.id) !== upload || upload.state === 'sending' || !upload.file)
      return;
    change(upload, { state: 'waiting', said: '', refused: '' });
    next();
  }

  const comeBack = () => {
    for (const upload of held.values()) if (upload.state === 'waiting') tryNow(upload);
  };
  addEventListener('online', comeBack);
  const opened = store
    .of(storyId)
    .catch(() => [])
    .then((kept) =>
      Promise.race([Promise.all(kept.map((stored) => take(stored, true))), later(PATIENCE)]),
    )
    .then(() => undefined);

  return {
    opened,
    list: () => list,
    subscribe: (heard) => {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    add: (files, place) => {
      const at = Date.now();
      // The frame has room for one: a newer one takes the place of what was on its way.
      if (place.part === 'lead')
        for (const {
          id,
          place: { part },
        } of held.values())
          if (part === 'lead') letGo(id);
      const before: string[] = [];
      files.forEach((file, number) => {
        const id = newBlockId();
        const isOneTooMany = place.part === 'lead' && number > 0;
        const refused = isOneTooMany
          ? `${file.name}: the lead photo is one picture. Drop the others into the text.`
          : refusedHere(file);
        const own = place.part === 'lead' ? place : { ...place, after: [...before] };
        before.push(id);
        void take(
          {
            id,
            storyId,
            name: file.name,
            file: refused ? null : file,
            place: own,
            at: at + number,
            refused,
          },
          false,
        );
      });
    },
    again: (id) => {
      const upload = id === undefined ? undefined : held.get(id);
      // Whoever asks for it by its name has seen what stands there now.
      if (upload?.place.part === 'lead') upload.place = { part: 'lead', instead: null };
      if (upload) tryNow(upload);
      else comeBack();
    },
    leaveOut: letGo,
    close: () => {
      closed = true;
      removeEventListener('online', comeBack);
      listeners.clear();
      for (const { ended } of held.values()) ended.abort();
    },
  };
}
