import { newBlockId } from '#lib/story/flat/seed.ts';
import type { Result } from '#lib/errors.ts';
import type { Ledger } from '../../newsroom/ledger/ledger.ts';
import type { StoredPicture } from '../pictures/picture-address.ts';
import { later } from '../../ui/tags/ask-again.ts';
import { holdUploads, takenUp, type HeldUploads } from './held-uploads.ts';
import { makeSending, type Sending } from './send-uploads.ts';
import {
  refusedHere,
  type PictureWords,
  type Place,
  type StoredUpload,
  type Upload,
} from './upload.ts';
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
  /** `words`: what stood by each of them, in the same order. */
  add: (files: readonly File[], place: Place, words?: readonly PictureWords[]) => void;
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

/** For the browser's store, and for another window that has a file; in milliseconds. */
const PATIENCE = 1_000;

/** Files as they are brought, each with its own place among those brought with it. */
function brought(
  storyId: string,
  files: readonly File[],
  place: Place,
  words: readonly PictureWords[],
): StoredUpload[] {
  const at = Date.now();
  const before: string[] = [];
  return files.map((file, number) => {
    const id = newBlockId();
    const isOneTooMany = place.part === 'lead' && number > 0;
    const refused = isOneTooMany
      ? `${file.name}: the lead photo is one picture. Drop the others into the text.`
      : refusedHere(file);
    const near = words[number];
    const own =
      place.part === 'lead'
        ? place
        : { ...place, after: [...before], ...(near && { words: near }) };
    before.push(id);
    const sent = refused ? null : file;
    return { id, storyId, name: file.name, file: sent, place: own, at: at + number, refused };
  });
}

/** The frame has room for one: a newer one takes the place of what was on its way. */
function emptyFrame(held: HeldUploads): void {
  for (const { id, place } of held.all()) if (place.part === 'lead') held.letGo(id);
}

/**
 * Takes up files, new or kept, and holds each against other windows for as long as this one lives.
 */
function makeTaking(
  { store, storyId, hold }: UploadsOptions,
  held: HeldUploads,
  { next }: Sending,
  isClosed: () => boolean,
): (stored: StoredUpload, kept: boolean) => Promise<void> {
  return async (stored, kept) => {
    const upload = takenUp(stored, kept);
    const { signal } = upload.ended;
    if (!kept) held.hold(upload);
    const isOurs = await (hold?.(stored.id, signal) ?? Promise.resolve(true));
    // The other window may have sent it, and may have left it out.
    const isLeft =
      !kept || (await store.of(storyId).catch(() => [])).some(({ id }) => id === stored.id);
    if (isClosed() || !isOurs || !isLeft || signal.aborted) return;
    held.hold(upload);
    // A store that does not answer must not keep the file back.
    if (!kept) await Promise.race([held.keep(upload), later(PATIENCE)]);
    next();
  };
}

export function makeUploads(options: UploadsOptions): Uploads {
  const { storyId, store } = options;
  let closed = false;
  const isClosed = () => closed;
  const held = holdUploads(options);
  const sending = makeSending(held, options, isClosed);
  const take = makeTaking(options, held, sending, isClosed);
  const { tryNow, comeBack } = sending;
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
    list: held.list,
    subscribe: held.subscribe,
    add: (files, place, words = []) => {
      if (place.part === 'lead') emptyFrame(held);
      for (const stored of brought(storyId, files, place, words)) void take(stored, false);
    },
    again: (id) => {
      const upload = id === undefined ? undefined : held.of(id);
      // Whoever asks for it by its name has seen what stands there now.
      if (upload?.place.part === 'lead') upload.place = { part: 'lead', instead: null };
      if (upload) tryNow(upload);
      else comeBack();
    },
    leaveOut: held.letGo,
    close: () => {
      closed = true;
      removeEventListener('online', comeBack);
      held.end();
    },
  };
}
