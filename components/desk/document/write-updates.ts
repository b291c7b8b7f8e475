import { PREFERRED_TRIM_SIZE, storeState, type IndexeddbPersistence } from 'y-indexeddb';

/**
 * Milliseconds that changes are gathered: a key's letter is painted before it is written down. A
 * window that goes meanwhile leaves them among its last words.
 */
const GATHER = 16;

/** A moment without keys: merging what is stored takes longer than a key may. */
const TRIM_AFTER = 1_000;

/** What is being written into a store. */
export interface Writing {
  /** Hands the store what is gathered, at once. */
  flush: () => void;
  /** Writes nothing more. */
  stop: () => void;
}

/**
 * Writes changes into the store, in the library's place: that looks for no answer, so that a full
 * disk would be taken for a store that keeps.
 *
 * @param onFailed The store did not take something: what it has is not everything any more.
 */
export function writeUpdates(store: IndexeddbPersistence, onFailed: () => void): Writing {
  const gathered: Uint8Array[] = [];
  let gathering: ReturnType<typeof setTimeout> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const trim = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void storeState(store, false).catch(onFailed), TRIM_AFTER);
    // Under its own name, by which the library stops it.
    store._storeTimeoutId = timer;
  };
  const stop = () => {
    clearTimeout(gathering);
    gathering = undefined;
    gathered.length = 0;
  };
  const flush = () => {
    const updates = [...gathered];
    stop();
    if (!store.db || updates.length === 0) return;
    try {
      const transaction = store.db.transaction('updates', 'readwrite');
      for (const update of updates) transaction.objectStore('updates').add(update);
      transaction.onabort = onFailed;
    } catch {
      // Somebody has emptied the device under this window.
      onFailed();
    }
    store._dbsize += updates.length;
    if (store._dbsize >= PREFERRED_TRIM_SIZE) trim();
  };
  const write = (update: Uint8Array, origin: unknown) => {
    if (!store.db || origin === store) return;
    gathered.push(update);
    gathering ??= setTimeout(flush, GATHER);
  };
  store.doc.off('update', store._storeUpdate);
  // The same: it takes it off again.
  store._storeUpdate = write;
  store.doc.on('update', write);
  return { flush, stop };
}

/**
 * Resolves when everything that was written is on the disk: IndexedDB works off transactions of one
 * store in order, so when this one answers, all before it are done. Rejects where what the library
 * wrote at its opening is not there.
 */
export function afterWrites(store: IndexeddbPersistence, db: IDBDatabase): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction('updates', 'readonly');
    const last = transaction.objectStore('updates').openKeyCursor(null, 'prev');
    transaction.oncomplete = () => {
      const key = last.result?.key;
      if (typeof key === 'number' && key >= store._dbref - 1) resolve();
      else reject(new Error('The store is full.'));
    };
    transaction.onabort = () => reject(transaction.error ?? new Error('The store gave no answer.'));
  });
}
