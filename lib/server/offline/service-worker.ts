import { isDesk, planOf } from './plan.ts';
import {
  drop,
  follow,
  note,
  personHere,
  readKept,
  releaseNow,
  storiesOf,
  writeKept,
} from './worker-device.ts';
import { answerFile, answerPicture, answerSpare, keepPicture } from './worker-file.ts';
import { fetchPage, keep, keepDesk, keepFiles, learn, renew } from './worker-keep.ts';
import { answerPage, askNetwork, keptPage, screen } from './worker-page.ts';
import type { Scope, Settings } from './worker-scope.ts';

/*
 * The service worker of the newsroom. The functions of the `worker-` files and of this one run in
 * the browser, sent there as text (script.ts): they use what stands in `settings`, functions of the
 * files that script.ts names, each other, and what a service worker has.
 */

declare const settings: Settings;
declare const self: Scope;

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
