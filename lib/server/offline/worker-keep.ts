import { deviceCache, filesCache, pagesCache } from '#lib/newsroom/device/names.ts';
import { isDesk, readPage } from './plan.ts';
import { drop, follow, note, personHere, storiesOf, writeKept } from './worker-device.ts';
import type { Settings } from './worker-scope.ts';

/* Sent to browsers as text (script.ts), as service-worker.ts says. */

declare const settings: Settings;

/**
 * Keeps the page of a desk for whom it was made. What it refers to may be of the network: it is
 * whole only with the release's files.
 */
export async function keep(path: string, answer: Response): Promise<void> {
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
export async function learn(path: string, answer: Response): Promise<void> {
  const release = answer.headers.get('x-galley-release');
  if (release) await follow(release);
  if (!isDesk(path)) return;
  if (answer.status === 200 && !answer.redirected) return keep(path, answer);
  const person = await personHere();
  if (person && [403, 404, 410].includes(answer.status)) await drop(person, path);
}

/** Fetches what is missing of the release's files; they are whole when all are there. */
export async function keepFiles(): Promise<void> {
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
export async function fetchPage(path: string): Promise<void> {
  const answer = await fetch(path, {
    headers: { accept: 'text/html' },
    credentials: 'same-origin',
    cache: 'no-store',
  });
  await learn(path, answer);
}

/** A desk was opened: its page is kept unless that has just happened. */
export async function keepDesk(path: string): Promise<void> {
  const person = await personHere();
  const [known] = person ? (await storiesOf(person)).filter((story) => story.path === path) : [];
  const page =
    person && (await (await caches.open(pagesCache(settings.release, person))).match(path));
  if (!page || !known || Date.now() - known.at > 60_000) await fetchPage(path);
  await keepFiles();
}

/** Brings what is kept to this release: pages that an earlier one had made are asked for again. */
export async function renew(): Promise<void> {
  const person = await personHere();
  const stories = person ? await storiesOf(person) : [];
  if (!person || stories.length === 0) return;
  const cache = await caches.open(pagesCache(settings.release, person));
  // The one that was opened last is asked for last, and stays first in the list.
  for (const { path } of stories.toReversed())
    if (!(await cache.match(path))) await fetchPage(path);
  await keepFiles();
}
