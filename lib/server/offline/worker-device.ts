import {
  deviceCache,
  keptCache,
  keptLock,
  pagesCache,
  type DevicePerson,
  type KeptStory,
} from '#lib/newsroom/device/names.ts';
import type { Scope, Settings } from './worker-scope.ts';

/* Sent to browsers as text (script.ts), as service-worker.ts says. */

declare const settings: Settings;
declare const self: Scope;

/** Something of the device, kept under a name; undefined where it is not there. */
export async function readKept<Kept>(cacheName: string, name: string): Promise<Kept | undefined> {
  const found = await (await caches.open(cacheName)).match(name);
  return found ? ((await found.json()) as Kept) : undefined;
}

export async function writeKept(cacheName: string, name: string, kept: unknown): Promise<void> {
  await (await caches.open(cacheName)).put(name, Response.json(kept));
}

/**
 * Whose stories may be shown now: nobody's after a sign-in ended or nobody was seen for too long.
 */
export async function personHere(): Promise<string | null> {
  const device = await readKept<DevicePerson>(deviceCache(), '/person');
  return device && !device.locked && Date.now() - device.seenAt < settings.idleMs
    ? device.person
    : null;
}

/** The release that answered last; ours where none has so far. */
export async function releaseNow(): Promise<string> {
  return (await readKept<string>(deviceCache(), '/release')) ?? settings.release;
}

/**
 * A release has answered: what is kept of any other is gone from then on, and a worker of the new
 * one is asked for.
 */
export async function follow(release: string): Promise<void> {
  if (release === (await readKept<string>(deviceCache(), '/release'))) return;
  await writeKept(deviceCache(), '/release', release);
  const former = (await caches.keys()).filter(
    (name) => /^galley-(files|pages):/.test(name) && name.split(':')[1] !== release,
  );
  await Promise.all(former.map((name) => caches.delete(name)));
  if (release !== settings.release) await self.registration.update().catch(() => undefined);
}

export async function storiesOf(person: string): Promise<KeptStory[]> {
  const cache = await caches.open(keptCache(person));
  const found = await Promise.all((await cache.keys()).map((request) => cache.match(request)));
  const stories = await Promise.all(found.map(async (one) => one?.json() as Promise<KeptStory>));
  return stories.sort((one, other) => other.at - one.at);
}

export async function drop(person: string, path: string): Promise<void> {
  await (await caches.open(keptCache(person))).delete(path);
  await (await caches.open(pagesCache(await releaseNow(), person))).delete(path);
}

/**
 * What is said of a kept story: a window with the text open knows its title best for a minute, the
 * page afterwards.
 */
export async function note(person: string, path: string, title: string): Promise<void> {
  await navigator.locks.request(keptLock(), async () => {
    const known = await readKept<KeptStory>(keptCache(person), path);
    const isNamed = known?.namedAt !== undefined && Date.now() - known.namedAt < 60_000;
    await writeKept(keptCache(person), path, {
      ...known,
      path,
      title: isNamed ? known.title : title,
      at: Date.now(),
    });
  });
}
