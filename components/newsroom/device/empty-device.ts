import { WORKER } from '#lib/newsroom/device/names.ts';
import { personOfFormer } from './former-stores.ts';
import { uploadsDatabase } from './uploads-database.ts';

/**
 * Somebody's words that never reached the newsroom: what is kept of them outlives everything but
 * their own sign-out.
 */
interface Owed {
  person: string;
  storyId: string;
}

const ID = '[0-9a-f-]{36}';
const UNSENT = new RegExp(`^galley-unsent:text:(?<storyId>${ID}):(?<person>${ID})$`);
/**
 * Marks of files and of words beside a text, as components/newsroom/ledger/on-device.ts writes
 * them.
 */
const FILES = /^galley-unsent:(?:file|words):/;
const BESIDE = new RegExp(`^galley-(?:beside|loose):(?<storyId>${ID}):(?<person>${ID})$`);
/**
 * Letters of a window's last moment, as components/desk/document/device/last-words.ts writes them.
 */
const LAST = new RegExp(`^galley-last:(?:\\d+:)?(?<storyId>${ID}):(?<person>${ID})$`);
const DOCUMENT = new RegExp(`^galley:(?:\\d+:)?(?<storyId>${ID}):(?<person>${ID})$`);
const PAGES = new RegExp(`^galley-(?:pages:[^:]+|kept):(?<person>${ID})$`);

const read = (name: string, pattern: RegExp): Owed | null =>
  (pattern.exec(name)?.groups as unknown as Owed | undefined) ?? null;

/** What others than `leaving` have written here and not sent. */
export function owedToOthers(storageKeys: readonly string[], leaving: string): Owed[] {
  const all = storageKeys.map((key) => read(key, UNSENT) ?? read(key, BESIDE));
  return all.filter((owed): owed is Owed => owed !== null && owed.person !== leaving);
}

export interface Stored {
  storageKeys: readonly string[];
  databases: readonly string[];
  caches: readonly string[];
}

/**
 * What goes when a person signs out: all that is theirs, what nobody owns, and of others what is
 * safe in the newsroom. Words of others that were never sent stay, with their pages.
 */
export function whatGoes(
  { storageKeys, databases, caches: names }: Stored,
  leaving: string,
): Stored {
  const owed = owedToOthers(storageKeys, leaving);
  const isOwed = (name: string, pattern: RegExp) => {
    const one = read(name, pattern);
    return (
      one !== null &&
      owed.some(({ person, storyId }) => person === one.person && storyId === one.storyId)
    );
  };
  // Nothing tells whether all of it was sent, but who opens it again.
  const isOfOthersBefore = (name: string) => (personOfFormer(name) ?? leaving) !== leaving;
  const isOwedPage = (name: string) =>
    owed.some(({ person }) => person === read(name, PAGES)?.person);
  return {
    storageKeys: storageKeys.filter(
      (key) =>
        /^galley-(unsent|beside|loose|last):/.test(key) &&
        !(FILES.test(key) && !key.endsWith(`:${leaving}`)) &&
        !isOwed(key, UNSENT) &&
        !isOwed(key, BESIDE) &&
        !isOwed(key, LAST),
    ),
    databases: databases.filter(
      (name) =>
        (name.startsWith('galley:') && !isOwed(name, DOCUMENT) && !isOfOthersBefore(name)) ||
        name === uploadsDatabase(leaving) ||
        (/^galley-(?!uploads:)/.test(name) && owed.length === 0),
    ),
    caches: names.filter(
      (name) =>
        name.startsWith('galley-') &&
        !isOwedPage(name) &&
        !(owed.length > 0 && /^galley-(device|files)/.test(name)),
    ),
  };
}

const deleteDatabase = (name: string) =>
  new Promise<void>((resolve) => {
    const asked = indexedDB.deleteDatabase(name);
    // A window that still holds it lets go when it hears of this; the deletion then happens by
    // itself.
    for (const event of ['success', 'error', 'blocked'])
      asked.addEventListener(event, () => resolve());
  });

/**
 * Takes everything of a person's from this device. Rejects nothing: what a browser does not let go
 * of is no reason to stay signed in.
 */
export async function emptyDevice(leaving: string): Promise<void> {
  const databases = (await indexedDB.databases().catch(() => [])).flatMap(({ name }) => name ?? []);
  const names = 'caches' in globalThis ? await caches.keys() : [];
  const gone = whatGoes(
    { storageKeys: Object.keys(localStorage), databases, caches: names },
    leaving,
  );
  for (const key of gone.storageKeys) localStorage.removeItem(key);
  await Promise.all([
    ...gone.databases.map(deleteDatabase),
    ...gone.caches.map((name) => caches.delete(name)),
  ]);
  const isEmpty = gone.caches.length === names.length;
  const worker =
    isEmpty && 'serviceWorker' in navigator
      ? await navigator.serviceWorker.getRegistration(WORKER.scope)
      : undefined;
  await worker?.unregister();
}
