import type * as Y from 'yjs';
import { IndexeddbPersistence, storeState } from 'y-indexeddb';
import { LAYOUT } from '#lib/newsroom/collaboration/protocol/layout.ts';
import { lastWordsOf } from './last-words.ts';
import { afterWrites, writeUpdates } from '../write-updates.ts';

/** The browser's own copy of a document, and whether it holds everything yet. */
export interface Device {
  /**
   * Resolves when what this browser had kept is in the document; false when there is no store
   * (private windows, full disks).
   */
  opened: Promise<boolean>;
  /** What the store held is in the document, or cannot be had. */
  isRead: () => boolean;
  /** Everything that was typed is in the store. */
  kept: () => boolean;
  /** There is a store, and it has not broken. */
  keeps: () => boolean;
  onChange: (listener: () => void) => void;
  /** Writes the document down as it is now, in place of all that came to it. */
  rewrite: () => Promise<void>;
  /** Forgets the document: it was refused as it stands here. */
  forget: () => Promise<void>;
  close: () => void;
}

/** Origin of what came with the page: the text as the newsroom had it. */
export const FROM_PAGE = 'page';

/** A store that does not answer must not keep anybody from writing. */
const PATIENCE = 1_500;

/** Asking after every key would cost more than the key. */
const ASK_AFTER = 60;

/** Another window may have the store open: it is emptied, for it could not be deleted. */
function emptyStore(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('updates', 'readwrite');
      transaction.objectStore('updates').clear();
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
      opening.result.close();
    };
  });
}

/**
 * Keeps a document in IndexedDB, one database for each story and person; a document of another
 * layout is another document.
 */
export function keepOnDevice(doc: Y.Doc, storyId: string, staffId: string): Device {
  const name = `galley:${LAYOUT}:${storyId}:${staffId}`;
  const store = new IndexeddbPersistence(name, doc);
  const last = lastWordsOf(name.slice('galley:'.length), window.localStorage);
  const writeLast = () => void last.write();
  addEventListener('pagehide', writeLast);
  let made = 0;
  let written = 0;
  let broken = false;
  let listener: () => void = () => {};

  const fail = () => {
    broken = true;
    listener();
  };
  const writing = writeUpdates(store, fail);
  const confirm = async () => {
    const mark = made;
    if (!store.db) return;
    writing.flush();
    await afterWrites(store, store.db);
    // A write that failed leaves a gap: what comes after it is of no use alone, and all of it stays
    // among the last words.
    if (broken) return;
    written = Math.max(written, mark);
    last.confirmed(written);
    listener();
  };
  let asked: ReturnType<typeof setTimeout> | undefined;
  const tryConfirm = () => void confirm().catch(fail);
  // What comes out of the store is in it, and what came with the page the newsroom has: a long
  // history would be a second of writing for a window that goes, and of reading for the next one.
  const isElsewhere = (origin: unknown) => origin === store || origin === FROM_PAGE;
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    made = last.note(isElsewhere(origin) ? null : update);
    asked ??= setTimeout(() => {
      asked = undefined;
      tryConfirm();
    }, ASK_AFTER);
  });

  // A store that cannot be opened has nothing to wait for.
  store._db.catch(fail);
  const synced = store.whenSynced.then(() => {
    last.bringBack(doc);
    tryConfirm();
    return true;
  });
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), PATIENCE));
  return {
    opened: Promise.race([synced, late]),
    isRead: () => store.synced || broken,
    keeps: () => store.synced && !broken,
    kept: () => store.synced && !broken && written === made,
    onChange: (heard) => {
      listener = heard;
    },
    rewrite: () => storeState(store, true),
    forget: async () => {
      clearTimeout(asked);
      writing.stop();
      removeEventListener('pagehide', writeLast);
      // They build on what goes now: alone they would be a change that nobody can take.
      last.forget();
      await store.destroy().catch(() => undefined);
      await emptyStore(name).catch(() => undefined);
    },
    close: () => {
      clearTimeout(asked);
      writing.flush();
      removeEventListener('pagehide', writeLast);
      last.write();
      void store.destroy().catch(() => undefined);
    },
  };
}
