import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import { linesBeside } from '#lib/story/lines-beside.ts';
import {
  formerLines,
  hasMoreThan,
} from '#lib/newsroom/collaboration/projection/former-document.ts';
import { formerStoreOf, TAKEN } from '../../newsroom/device/former-stores.ts';

/**
 * What was taken out of a store before: a window of the release before may be open still, and go on
 * writing into it.
 */
interface Taken {
  vector: Uint8Array;
  lines: string[];
  at: number;
}

/** Nobody leaves a window of a former release open for longer, in milliseconds. */
const OPEN_AT_MOST = 7 * 86_400_000;

function takenOf(kept: unknown): Taken | null {
  const { vector, lines, at } = (kept ?? {}) as Partial<Taken>;
  return vector instanceof Uint8Array && Array.isArray(lines) && typeof at === 'number'
    ? { vector, lines, at }
    : null;
}

const alone = <Value>(name: string, work: () => Promise<Value>): Promise<Value> =>
  // A page without locks (no secure context) has no other window's word for anything.
  (navigator as { locks?: LockManager }).locks?.request(`galley-former:${name}`, work) ?? work();

async function read(
  name: string,
  vector: Uint8Array,
  take: (lines: string[]) => boolean,
): Promise<boolean> {
  const doc = new Y.Doc();
  const store = new IndexeddbPersistence(name, doc);
  try {
    await store.whenSynced;
    const before = takenOf(await store.get(TAKEN));
    const isNew = hasMoreThan(doc, vector) && (!before || hasMoreThan(doc, before.vector));
    if (!isNew && before) return Date.now() - before.at > OPEN_AT_MOST;
    const lines = formerLines(doc);
    const isTaken = !isNew || take(linesBeside(lines, before?.lines ?? []));
    if (isTaken)
      await store.set(TAKEN, {
        vector: Y.encodeStateVector(doc),
        lines,
        at: Date.now(),
      } satisfies Taken as never);
    return false;
  } finally {
    doc.destroy();
  }
}

/**
 * Opens what this browser kept of a story's document in its earlier layout. What it has beyond what
 * the newsroom knew is given to `take`, which answers whether it is safe now: then it is given to
 * nobody again. The store itself goes when nobody can write into it any more.
 * @param vector State vector of what the newsroom had of that document.
 */
export async function takeFormer(
  storyId: string,
  staffId: string,
  vector: Uint8Array,
  take: (lines: string[]) => boolean,
): Promise<void> {
  const name = formerStoreOf(storyId, staffId);
  await alone(name, async () => {
    const all = await indexedDB.databases();
    if (!all.some((database) => database.name === name)) return;
    if (await read(name, vector, take)) indexedDB.deleteDatabase(name);
  });
}
