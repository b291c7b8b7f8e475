import { rm } from 'node:fs/promises';
import { chromium, type Page } from '@playwright/test';
import { makeDemo } from '../e2e/support/server/demo.ts';
import { people } from '../e2e/support/demo-people.ts';
import { signIn } from '../e2e/support/sign-in.ts';
import { startServer } from '../e2e/support/server/own-server.ts';
import { writeStory } from '../e2e/support/write-story.ts';
import { provideBrowser } from '#lib/cli/browsers/chromium.ts';
import { giveHistory } from './desk/edited-story.ts';
import { startLongStory, textOf } from './desk/long-story.ts';
import { ARGUMENTS, typeIn, untilShown, untilUsable, watchPage } from './desk/in-page.ts';
import { percentile, type Figure } from './figures.ts';

const WORDS = 10_000;
const OPENINGS = 5;
/** A year at a long story: by hundreds of windows, all over the text. */
const YEAR = { edits: 30_000, windows: 300 };

const figure = (what: string, value: number, unit: string, limit: number): Figure => ({
  bench: 'desk',
  what,
  value,
  unit,
  limit,
});

/** Bytes of script over the wire for one opening with an empty cache. */
async function scriptBytes(page: Page, address: string): Promise<number> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
  // What a service worker answers does not go over the wire.
  await cdp.send('Network.setBypassServiceWorker', { bypass: true });
  const scripts = new Set<string>();
  let bytes = 0;
  cdp.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type === 'Script' || response.mimeType.includes('javascript')) scripts.add(requestId);
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(address);
  await untilUsable(page, WORDS);
  await page.waitForLoadState('networkidle');
  await cdp.detach();
  return bytes;
}

/**
 * The same once the server has every script in its smallest form: it makes them after the first
 * have asked, and keeps them with the build.
 */
async function settledScriptBytes(page: Page, address: string): Promise<number> {
  let before = Number.NaN;
  for (let time = 0; time < 8; time += 1) {
    const bytes = await scriptBytes(page, address);
    if (bytes === before) break;
    before = bytes;
    await page.waitForTimeout(3_000);
  }
  return before;
}

/** Milliseconds that the page's main thread has worked: what a busy machine does not change. */
async function mainThread(page: Page): Promise<() => Promise<number>> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000;
  };
}

/**
 * Types in the middle of the text; the stopwatches of the page run. Gives back the main thread's
 * work for one key, with all that follows from it.
 */
async function type(page: Page): Promise<number> {
  const worked = await mainThread(page);
  const before = await worked();
  const keys = await typeIn(page, 80);
  return ((await worked()) - before) / keys;
}

async function measure(page: Page, address: string): Promise<Figure[]> {
  const kilobytes = (await settledScriptBytes(page, address)) / 1_000;
  const openings: number[] = [];
  for (let time = 0; time < OPENINGS; time += 1) {
    // From the navigation on, not from the end of loading.
    await page.goto(address, { waitUntil: 'commit' });
    openings.push(await untilUsable(page, WORDS));
  }
  const work = await type(page);
  const { frames, acknowledged } = await page.evaluate(() => window.watch);
  return [
    {
      bench: 'desk',
      what: `Key press to painted frame, p50 of ${frames.length}, ${WORDS} words`,
      value: percentile(frames, 0.5),
      unit: 'ms',
    },
    figure(
      `Key press to painted frame, p95 of ${frames.length}, ${WORDS} words`,
      percentile(frames, 0.95),
      'ms',
      12,
    ),
    {
      bench: 'desk',
      what: 'Main thread’s work for a key, saving and presence with it',
      value: work,
      unit: 'ms',
    },
    figure(
      `Opening to a usable caret, median of ${OPENINGS}`,
      percentile(openings, 0.5),
      'ms',
      800,
    ),
    figure('JavaScript over the wire', kilobytes, 'kB', 400),
    {
      bench: 'desk',
      what: `Key press to acknowledged after commit, p50 of ${acknowledged.length}`,
      value: percentile(acknowledged, 0.5),
      unit: 'ms',
    },
    figure(
      `Key press to acknowledged after commit, p95 of ${acknowledged.length}`,
      percentile(acknowledged, 0.95),
      'ms',
      100,
    ),
  ];
}

/**
 * What a long history of a text costs whoever opens it: with the browser's copy of the scripts, and
 * without the document's.
 */
async function measureYear(page: Page): Promise<Figure[]> {
  const { id, desk } = await writeStory({ status: 'draft', content: { body: textOf(WORDS) } });
  const bytes = await giveHistory(id, YEAR);
  const shown: number[] = [];
  for (let time = 0; time < OPENINGS; time += 1) {
    await page.evaluate(async () => {
      for (const { name } of await indexedDB.databases())
        if (name?.startsWith('galley')) indexedDB.deleteDatabase(name);
    });
    await page.goto(desk, { waitUntil: 'commit' });
    shown.push(await untilShown(page, WORDS));
    // A page that is still being set up keeps the next one waiting until it goes.
    await untilUsable(page, WORDS);
  }
  const [first = Number.NaN] = shown;
  return [
    {
      bench: 'desk',
      what: `A story of ${YEAR.edits} edits by ${YEAR.windows} windows: its document`,
      value: bytes / 1_000,
      unit: 'kB',
    },
    {
      bench: 'desk',
      what: 'The same, first opening on a server that has not read it: until its body is painted',
      value: first,
      unit: 'ms',
    },
    figure(
      `The same, median of ${OPENINGS} openings: until its body is painted`,
      percentile(shown, 0.5),
      'ms',
      300,
    ),
  ];
}

/** The figures of the writing desk, in Chromium against a production server of its own. */
export async function run(): Promise<Figure[]> {
  const given = process.env.GALLEY_BENCH_URL;
  const demo = process.env.GALLEY_E2E_DEMO;
  if (!given) process.env.GALLEY_E2E_DEMO ??= await makeDemo();
  const server = given ? null : await startServer('bench-desk');
  const executablePath = await provideBrowser((step) => process.stderr.write(`${step} …\n`));
  const browser = await chromium.launch({
    args: ARGUMENTS,
    ...(executablePath && { executablePath }),
  });
  try {
    const page = await (
      await browser.newContext({ baseURL: given ?? server?.url ?? '' })
    ).newPage();
    await watchPage(page);
    await signIn(page, people.reporter);
    const figures = await measure(page, await startLongStory(page, WORDS));
    if (!server) return figures;
    process.env.GALLEY_E2E_DATA_DIR = server.dataDir;
    return [...figures, ...(await measureYear(page))];
  } finally {
    await browser.close();
    await server?.remove();
    if (!demo && process.env.GALLEY_E2E_DEMO)
      await rm(process.env.GALLEY_E2E_DEMO, { recursive: true, force: true });
  }
}
