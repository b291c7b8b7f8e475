import { uploadsDatabase } from '../../newsroom/device/uploads-database.ts';
import type { StoredUpload } from './upload.ts';

/** Where a person's files wait until the newsroom has them: IndexedDB, for all stories. */
export interface UploadStore {
  of: (storyId: string) => Promise<StoredUpload[]>;
  put: (upload: StoredUpload) => Promise<void>;
  drop: (id: string) => Promise<void>;
}

const FILES = 'files';

function answerOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The store gave no answer.'));
  });
}

async function openFiles(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(FILES, { keyPath: 'id' });
  const opened = await answerOf(request);
  // Whoever empties the device must not wait for us.
  opened.onversionchange = () => opened.close();
  return opened;
}

/** Runs work on the files and waits until it is on the disk. */
async function withFiles<Value>(
  name: string,
  mode: IDBTransactionMode,
  work: (files: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  const opened = await openFiles(name);
  try {
    const transaction = opened.transaction(FILES, mode);
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('The store is full.'));
    });
    const value = await answerOf(work(transaction.objectStore(FILES)));
    await done;
    return value;
  } finally {
    opened.close();
  }
}

const isUpload = (row: unknown): row is StoredUpload => {
  const { id, name, storyId, place, refused, at } = (row ?? {}) as Partial<StoredUpload>;
  return (
    [id, name, storyId, refused].every((value) => typeof value === 'string') &&
    typeof at === 'number' &&
    (place?.part === 'lead' || place?.part === 'body')
  );
};

/** `galley-uploads:PERSON` goes with all that is theirs when they sign out. */
export function uploadStoreOf(staffId: string): UploadStore {
  const name = uploadsDatabase(staffId);
  return {
    of: async (storyId) => {
      const rows: unknown[] = await withFiles<unknown[]>(name, 'readonly', (files) =>
        files.getAll(),
      );
      return rows
        .filter(isUpload)
        .filter((upload) => upload.storyId === storyId)
        .toSorted((a, b) => a.at - b.at);
    },
    put: async (upload) => void (await withFiles(name, 'readwrite', (files) => files.put(upload))),
    drop: (id) => withFiles(name, 'readwrite', (files) => files.delete(id)),
  };
}
