import { createHash } from 'node:crypto';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import {
  deviceCache,
  filesCache,
  keptCache,
  keptLock,
  pagesCache,
} from '#lib/newsroom/device/names.ts';
import { IDLE_MS } from '#lib/newsroom/session/life.ts';
import { inBuild, STATIC } from '../next/build/build-paths.ts';
import { readBuilt } from '../next/build/ensure-build.ts';
import { STATIC_PATH } from '../next/request-parts.ts';
import { isDesk, planOf, readPage } from './plan.ts';
import { drawScreen } from './screen.ts';
import { PARTS } from './service-worker.ts';
import type { Settings } from './worker-scope.ts';

/** The service worker's script, and the release that it is of. */
export interface Offline {
  release: string;
  script: string;
}

const code = [
  deviceCache,
  filesCache,
  pagesCache,
  keptCache,
  keptLock,
  planOf,
  isDesk,
  readPage,
  drawScreen,
  ...PARTS,
]
  .map(String)
  .join('\n');

/** The script with its settings. */
export const scriptOf = (settings: Settings): string =>
  `'use strict';\nconst settings = ${JSON.stringify(settings)};\n${code}\nstart();\n`;

/**
 * What pages of the build may ask for: its own files, and those of `public/` that the newsroom's
 * sheet names.
 */
async function filesOf(root: string): Promise<string[]> {
  const files: string[] = [];
  for await (const path of glob('{chunks,media}/**/*.{js,css,woff2}', {
    cwd: inBuild(root, STATIC),
  }))
    files.push(`${STATIC_PATH}${path}`);
  for await (const path of glob('fonts/*.woff2', { cwd: join(root, 'public') }))
    files.push(`/${path}`);
  return files.sort();
}

/**
 * Makes the worker of the build in `root`. A release is what was built and the code of the worker
 * itself: processes that were built apart from the same sources are one release.
 */
export async function makeOffline(root: string): Promise<Offline> {
  const [files, sources] = await Promise.all([filesOf(root), readBuilt(root)]);
  const release = createHash('sha256')
    .update(sources)
    .update(code)
    .update(files.join('\n'))
    .digest('hex')
    .slice(0, 16);
  return {
    release,
    script: scriptOf({
      release,
      files,
      idleMs: IDLE_MS,
      most: 30,
      mostPictures: 300,
      patienceMs: 10_000,
    }),
  };
}

/**
 * Of the development server, whose files change under their names: a worker that production left
 * behind takes itself away.
 */
export const NO_WORKER = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (/^galley-(files|pages):/.test(name)) await caches.delete(name);
  await self.registration.unregister();
})()));
`;
