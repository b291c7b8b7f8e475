import {
  deviceCache,
  filesCache,
  keptCache,
  keptLock,
  pagesCache,
  type DevicePerson,
  type KeptStory,
} from '#lib/newsroom/device/names.ts';
import { isDesk, planOf, readPage } from './plan.ts';
import { drawScreen, type Away } from './screen.ts';

/*
 * The service worker of the newsroom. These functions run in the browser, sent there as text
 * (script.ts): they use what stands in `settings`, functions of the files that script.ts names, and
 * what a service worker has.
 */

/** What the server tells its worker. */
export interface Settings {
  release: string;
  /** Paths of the files that a page of this release may need. */
  files: readonly string[];
  /** So long after it was last seen a sign-in has ended by itself, in milliseconds. */
  idleMs: number;
  /** Stories that are kept for a person at most. */
  most: number;
  /** Pictures, with what is said of them, that are kept for a person at most. */
  mostPictures: number;
  /** So long the network has for a page that is kept, in milliseconds. */
  patienceMs: number;
}

interface Lasting extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}
interface Fetching extends Lasting {
  request: Request;
  preloadResponse?: Promise<Response | undefined>;
  respondWith: (answer: Promise<Response>) => void;
}
interface Hearing extends Lasting {
  data: unknown;
}
interface Scope {
  location: Location;
  clients: { claim: () => Promise<void> };
  registration: {
    update: () => Promise<unknown>;
    navigationPreload?: { enable: () => Promise<void> };
  };
  skipWaiting: () => Promise<void>;
  addEventListener: ((name: 'install' | 'activate', heard: (event: Lasting) => void) => void) &
    ((name: 'fetch', heard: (event: Fetching) => void) => void) &
    ((name: 'message', heard: (event: Hearing) => void) => void);
}
declare const settings: Settings;
declare const self: Scope;

/** Something of the device, kept under a name; undefined where it is not there. */
async function readKept<Kept>(cacheName: string, name: string): Promise<Kept | undefined> {
  const found = await (await caches.open(cacheName)).match(name);
  return found ? ((await found.json()) as Kept) : undefined;
}

async function writeKept(cacheName: string, name: string, kept: unknown): Promise<void> {
  await (await caches.open(cacheName)).put(name, Response.json(kept));
}

/**
 * Whose stories may be shown now: nobody's after a sign-in ended or nobody was seen for too long.
 */
async function personHere(): Promise<string | null> {
  const device = await readKept<DevicePerson>(deviceCache(), '/person');
  return device && !device.locked && Date.now() - device.seenAt < settings.idleMs
    ? device.person
    : null;
}

/** The release that answered last; ours where none has so far. */
async function releaseNow(): Promise<string> {
  return (await readKept<string>(deviceCache(), '/release')) ?? settings.release;
}

/**
 * A release has answered: what is kept of any other is gone from then on, and a worker of the new
 * one is asked for.
 */
async function follow(release: string): Promise<void> {
  if (release === (await readKept<string>(deviceCache(), '/release'))) return;
  await writeKept(deviceCache(), '/release', release);
  const former = (await caches.keys()).filter(
    (name) => /^galley-(files|pages):/.test(name) && name.split(':')[1] !== release,
  );
  await Promise.all(former.map((name) => caches.delete(name)));
  if (release !== settings.release) await self.registration.update().catch(() => undefined);
}

async function storiesOf(person: string): Promise<KeptStory[]> {
  const cache = await caches.open(keptCache(person));
  const found = await Promise.all((await cache.keys()).map((request) => cache.match(request)));
  const stories = await Promise.all(found.map(async (one) => one?.json() as Promise<KeptStory>));
  return stories.sort((one, other) => other.at - one.at);
}

async function drop(person: string, path: string): Promise<void> {
  await (await caches.open(keptCache(person))).delete(path);
  await (await caches.open(pagesCache(await releaseNow(), person))).delete(path);
}

/**
 * What is said of a kept story: a window with the text open knows its title best for a minute, the
 * page afterwards.
 */
async function note(person: string, path: string, title: string): Promise<void> {
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

/**
 * Keeps the page of a desk for whom it was made. What it refers to may be of the network: it is
 * whole only with the release's files.
 */
async function keep(path: string, answer: Response): Promise<void> {
  const html = await answer.text();
  const page = readPage(html);
  const release = answer.headers.get('x-galley-release');
  if (!page || !release) return;
  const headers = new Headers(
    [...answer.headers].filter(
      ([name]) =>
        !/^(content-encoding|content-length|date|transfer-encoding|vary|x-request-id)$/.test(name),
    ),
  );
  await (
    await caches.open(pagesCache(release, page.person))
  ).put(path, new Response(html, { headers }));
  await note(page.person, path, page.title);
  await writeKept(deviceCache(), '/frame', { looks: page.looks, sheets: page.sheets });
  for (const { path: old } of (await storiesOf(page.person)).slice(settings.most))
    await drop(page.person, old);
}

/**
 * What an answer of the network tells: which release there is, and for a desk its page, or that it
 * is not to be had any more.
 */
async function learn(path: string, answer: Response): Promise<void> {
  const release = answer.headers.get('x-galley-release');
  if (release) await follow(release);
  if (!isDesk(path)) return;
  if (answer.status === 200 && !answer.redirected) return keep(path, answer);
  const person = await personHere();
  if (person && [403, 404, 410].includes(answer.status)) await drop(person, path);
}

/** Fetches what is missing of the release's files; they are whole when all are there. */
async function keepFiles(): Promise<void> {
  const cache = await caches.open(filesCache(settings.release));
  if (await cache.match('/whole')) return;
  for (const path of settings.files) {
    if (await cache.match(path)) continue;
    const file = await fetch(path);
    if (!file.ok) return;
    await cache.put(path, file);
  }
  await cache.put('/whole', new Response('yes'));
}

/** Fetches the page of a desk for later; who is signed in now decides for whom it is kept. */
async function fetchPage(path: string): Promise<void> {
  const answer = await fetch(path, {
    headers: { accept: 'text/html' },
    credentials: 'same-origin',
    cache: 'no-store',
  });
  await learn(path, answer);
}

/** A desk was opened: its page is kept unless that has just happened. */
async function keepDesk(path: string): Promise<void> {
  const person = await personHere();
  const [known] = person ? (await storiesOf(person)).filter((story) => story.path === path) : [];
  const page =
    person && (await (await caches.open(pagesCache(settings.release, person))).match(path));
  if (!page || !known || Date.now() - known.at > 60_000) await fetchPage(path);
  await keepFiles();
}

/** Brings what is kept to this release: pages that an earlier one had made are asked for again. */
async function renew(): Promise<void> {
  const person = await personHere();
  const stories = person ? await storiesOf(person) : [];
  if (!person || stories.length === 0) return;
  const cache = await caches.open(pagesCache(settings.release, person));
  // The one that was opened last is asked for last, and stays first in the list.
  for (const { path } of stories.toReversed())
    if (!(await cache.match(path))) await fetchPage(path);
  await keepFiles();
}

/** A kept desk's page, or why there is none. */
async function keptPage(path: string): Promise<Response | Away> {
  const person = await personHere();
  if (person === null) return 'locked';
  if (!isDesk(path)) return 'room';
  const release = await releaseNow();
  const page = await (await caches.open(pagesCache(release, person))).match(path);
  const isWhole = await (await caches.open(filesCache(release))).match('/whole');
  if (page && isWhole) return page;
  const known = await readKept<KeptStory>(keptCache(person), path);
  return known && known.at > 0 ? 'updated' : 'story';
}

async function screen(away: Away): Promise<Response> {
  const person = await personHere();
  const frame = await readKept<{ looks: string; sheets: string[] }>(deviceCache(), '/frame');
  const stories: KeptStory[] = [];
  for (const story of person ? await storiesOf(person) : [])
    if (typeof (await keptPage(story.path)) !== 'string') stories.push(story);
  const policy =
    "default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self'; form-action 'none'; " +
    "base-uri 'none'; frame-ancestors 'self'";
  return new Response(
    drawScreen({ away, stories, looks: frame?.looks ?? '', sheets: frame?.sheets ?? [] }),
    {
      status: 503,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policy,
        'cache-control': 'no-store',
      },
    },
  );
}

/**
 * The network's answer; null where there is none, or none within the patience that a kept page
 * allows.
 */
async function askNetwork(
  { request, preloadResponse }: Fetching,
  isKept: boolean,
): Promise<Response | null> {
  const network = (async () => (await preloadResponse) ?? fetch(request))().catch(() => null);
  if (!isKept) return network;
  return Promise.race([
    network,
    new Promise<null>((resolve) => setTimeout(resolve, settings.patienceMs, null)),
  ]);
}

/** A page: the network's, whatever it says; what is kept only where nobody could be asked. */
async function answerPage(event: Fetching): Promise<Response> {
  const path = new URL(event.request.url).pathname;
  const kept = await keptPage(path);
  const answer = await askNetwork(event, typeof kept !== 'string');
  if (answer && ![502, 503, 504].includes(answer.status)) {
    const heard = answer.clone();
    event.waitUntil(learn(path, heard).catch(() => undefined));
    return answer;
  }
  if (typeof kept !== 'string') return kept;
  // A server that could not ask its database says so itself.
  return answer ?? screen(kept);
}

async function answerFile(request: Request): Promise<Response> {
  const found = await (await caches.open(filesCache(settings.release))).match(request);
  return found ?? fetch(request);
}

async function answerSpare(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const found = await (await caches.open(filesCache(settings.release))).match(request);
    if (found) return found;
    throw error;
  }
}

/** Keeps a picture, and of all pictures no more than a device has room for. */
async function keepPicture(cache: Cache, request: Request, answer: Response): Promise<void> {
  await cache.put(request, answer);
  const pictures = (await cache.keys()).filter(({ url }) => !isDesk(new URL(url).pathname));
  for (const old of pictures.slice(0, Math.max(0, pictures.length - settings.mostPictures)))
    await cache.delete(old);
}

/** A picture: the network's; kept beside the pages of whoever saw it. */
async function answerPicture(event: Fetching): Promise<Response> {
  const person = await personHere();
  if (person === null) return fetch(event.request);
  const cache = await caches.open(pagesCache(settings.release, person));
  try {
    const answer = await fetch(event.request);
    if (answer.status === 200)
      event.waitUntil(keepPicture(cache, event.request, answer.clone()).catch(() => undefined));
    else if ([403, 404, 410].includes(answer.status)) await cache.delete(event.request);
    return answer;
  } catch (error) {
    const found = await cache.match(event.request);
    if (found) return found;
    throw error;
  }
}

/** Where the worker begins. */
export function start(): void {
  const files = new Set(settings.files);
  self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
  self.addEventListener('activate', (event) =>
    event.waitUntil(
      (async () => {
        await follow(settings.release);
        await self.registration.navigationPreload?.enable();
        await self.clients.claim();
      })(),
    ),
  );
  self.addEventListener('fetch', (event) => {
    const { method, mode, url, headers } = event.request;
    const plan = planOf(
      { method, mode, url, forNext: headers.has('rsc') || headers.has('next-action') },
      self.location.origin,
      files,
    );
    if (plan === 'page') event.respondWith(answerPage(event));
    if (plan === 'file') event.respondWith(answerFile(event.request));
    if (plan === 'spare') event.respondWith(answerSpare(event.request));
    if (plan === 'picture') event.respondWith(answerPicture(event));
  });
  self.addEventListener('message', (event) => {
    const said = event.data as { type?: unknown; path?: unknown } | null;
    if (said?.type === 'keep' && typeof said.path === 'string' && isDesk(said.path))
      event.waitUntil(keepDesk(said.path).catch(() => undefined));
    if (said?.type === 'renew') event.waitUntil(renew().catch(() => undefined));
  });
}

/** In the order in which the script says them. */
export const PARTS = [
  readKept,
  writeKept,
  personHere,
  releaseNow,
  follow,
  storiesOf,
  drop,
  note,
  keep,
  learn,
  keepFiles,
  fetchPage,
  keepDesk,
  renew,
  keptPage,
  screen,
  askNetwork,
  answerPage,
  answerFile,
  answerSpare,
  keepPicture,
  answerPicture,
  start,
];
