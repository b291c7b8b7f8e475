import {
  deviceCache,
  keptCache,
  keptLock,
  type DevicePerson,
  type KeptStory,
} from '#lib/newsroom/device/names.ts';

/** What the windows of one browser tell each other. */
export type DeviceWord =
  /** The newsroom has said who is signed in here. */
  | { said: 'person'; person: string }
  /** This person has signed out, and nothing of theirs is on the device any more. */
  | { said: 'signed-out'; person: string };

const CHANNEL = 'galley-device';

/** Browsers have a cache storage on https and on the machine itself alone. */
const hasStore = (): boolean => 'caches' in globalThis;

async function write(cacheName: string, name: string, kept: unknown): Promise<void> {
  await (await caches.open(cacheName)).put(name, Response.json(kept));
}

export function tellWindows(word: DeviceWord): void {
  const channel = new BroadcastChannel(CHANNEL);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none: it is of one origin
  channel.postMessage(word);
  channel.close();
}

/** Calls `hear` with what other windows say. Give back: a function that ends it. */
export function onDeviceWord(hear: (word: DeviceWord) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<DeviceWord>) => hear(data));
  return () => channel.close();
}

/**
 * The newsroom says that this person is signed in: what is kept for them may be shown, and for
 * nobody else.
 */
export async function unlockFor(person: string): Promise<void> {
  if (hasStore())
    await write(deviceCache(), '/person', {
      person,
      locked: false,
      seenAt: Date.now(),
    } satisfies DevicePerson);
  tellWindows({ said: 'person', person });
}

/**
 * The newsroom says that nobody is signed in: what is kept stays, and is shown to nobody. A device
 * that keeps nothing has no lock.
 */
export async function lockDevice(): Promise<void> {
  if (hasStore() && (await caches.has(deviceCache())))
    await write(deviceCache(), '/person', {
      person: null,
      locked: true,
      seenAt: Date.now(),
    } satisfies DevicePerson);
}

/** Waits for the worker: a browser that has none yet is about to get it, or never will. */
async function tellWorker(said: { type: 'keep'; path: string } | { type: 'renew' }): Promise<void> {
  if ('serviceWorker' in navigator) (await navigator.serviceWorker.ready).active?.postMessage(said);
}

/** Has the page of an open desk kept. */
export const keepDesk = (path: string): Promise<void> => tellWorker({ type: 'keep', path });

/** Has what a former release kept brought to this one. */
export const renewKept = (): Promise<void> => tellWorker({ type: 'renew' });

/**
 * How a kept story is named in the list of those that open without a network; its page may still be
 * on its way.
 */
export async function nameKept(person: string, path: string, title: string): Promise<void> {
  if (!hasStore()) return;
  await navigator.locks.request(keptLock(), async () => {
    const known = await (await caches.open(keptCache(person))).match(path);
    const { at } = known ? ((await known.json()) as KeptStory) : { at: 0 };
    await write(keptCache(person), path, {
      path,
      title,
      at,
      namedAt: Date.now(),
    } satisfies KeptStory);
  });
}
