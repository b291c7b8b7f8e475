import { rm } from 'node:fs/promises';
import { chromium, type Browser, type Page } from '@playwright/test';
import { makeDemo } from '../e2e/support/server/demo.ts';
import { people } from '../e2e/support/demo-people.ts';
import { signIn } from '../e2e/support/sign-in.ts';
import { startServer, type OwnServer } from '../e2e/support/server/own-server.ts';
import { writeStory } from '../e2e/support/write-story.ts';
import { provideBrowser } from '#lib/cli/browsers/chromium.ts';
import { cookieFor } from '#lib/newsroom/collaboration/testing/open-desk.ts';
import { makeStaff } from '#lib/testing/database/test-newsroom.ts';
import { ARGUMENTS, typeIn, untilUsable, watchPage } from './desk/in-page.ts';
import { textOf } from './desk/long-story.ts';
import { percentile, type Figure } from './figures.ts';
import type { Answer, Place } from './together/messages.ts';
import { seeMarks, seenMarks } from './together/see-marks.ts';
import { openWindows } from './together/windows.ts';

/** A good typist: words of six keys at 120 ms, and time to think after each. */
const TYPING = { every: 120, pause: 600 };
const PEOPLE = 20;
const LONG = 10_000;
const STORIES = 100;
const USUAL = 600;
/** Where the window with a screen looks and writes. */
const PARAGRAPH = 80;

const figure = (what: string, value: number, limit?: number): Figure => ({
  bench: 'together',
  what,
  value,
  unit: 'ms',
  ...(limit !== undefined && { limit }),
});

/**
 * Writes in a real window while the others write; what its own keys took, and when another's signs
 * were painted there.
 */
async function write(
  page: Page,
  paragraph: number,
): Promise<{ frames: number[]; acknowledged: number[] }> {
  await seeMarks(page, paragraph + 1);
  await page.evaluate(() => {
    window.watch.frames = [];
    window.watch.acknowledged = [];
  });
  await typeIn(page, paragraph);
  return page.evaluate(() => window.watch);
}

interface Scene {
  name: string;
  page: Page;
  server: OwnServer;
  story: string;
  places: Place[];
  words: number;
  paragraph: number;
}

async function measure({
  name,
  page,
  server,
  story,
  places,
  words,
  paragraph,
}: Scene): Promise<Figure[]> {
  await page.goto(`${server.url}/newsroom/stories/${story}`);
  await untilUsable(page, words);
  const others = await openWindows({ url: server.url, places, ...TYPING });
  const { frames, acknowledged } = await write(page, paragraph);
  const painted = await seenMarks(page);
  const answer: Answer = await others.end();
  const seen = new Map(painted.map(({ code, at }) => [code, at]));
  const drawn = answer.marks.flatMap(({ code, at }) =>
    seen.has(code) ? [(seen.get(code) ?? 0) - at] : [],
  );
  const keys = `${answer.keys} keys of others meanwhile`;
  return [
    figure(
      `${name}: key to painted frame on the own screen, p95 of ${frames.length} (${keys})`,
      percentile(frames, 0.95),
      16,
    ),
    figure(
      `${name}: own key to acknowledged after commit, p95 of ${acknowledged.length}`,
      percentile(acknowledged, 0.95),
    ),
    figure(
      `${name}: key to the others’ documents, commit included, p95 of ${answer.arrivals.length}`,
      percentile(answer.arrivals, 0.95),
      200,
    ),
    figure(
      `${name}: another’s key to painted here, commit included, p95 of ${drawn.length}`,
      percentile(drawn, 0.95),
      200,
    ),
  ];
}

async function inOneStory(page: Page, server: OwnServer): Promise<Figure[]> {
  const { id } = await writeStory({ status: 'draft', content: { body: textOf(LONG) } });
  const staff = await Promise.all(
    Array.from({ length: PEOPLE - 1 }, () => makeStaff({ roles: ['editor'] })),
  );
  const places = await Promise.all(
    staff.map(async (person, at): Promise<Place> => ({
      storyId: id,
      cookie: await cookieFor(person),
      ...(at === 0 ? { paragraph: PARAGRAPH + 1, isMetronome: true } : { paragraph: at * 8 }),
    })),
  );
  return measure({
    name: `${PEOPLE} people in one story of ${LONG} words`,
    page,
    server,
    story: id,
    places,
    words: LONG,
    paragraph: PARAGRAPH,
  });
}

async function inManyStories(page: Page, server: OwnServer): Promise<Figure[]> {
  const ids: string[] = [];
  for (let at = 0; at < STORIES; at += 1)
    ids.push((await writeStory({ status: 'draft', content: { body: textOf(USUAL) } })).id);
  const [own = '', ...others] = ids;
  const person = await makeStaff({ roles: ['editor'] });
  const reader = await cookieFor(person);
  const places: Place[] = [{ storyId: own, cookie: reader, paragraph: 2, isMetronome: true }];
  for (const storyId of others)
    places.push({
      storyId,
      cookie: await cookieFor(await makeStaff({ roles: ['editor'] })),
      paragraph: 1,
    });
  // A second window of every story sees when the words of the first arrive. One session has no more
  // than forty.
  for (const [at, storyId] of others.entries())
    places.push({
      storyId,
      cookie: at % 30 === 0 ? await cookieFor(person) : (places.at(-1)?.cookie ?? reader),
    });
  return measure({
    name: `${STORIES} stories with one writer each`,
    page,
    server,
    story: own,
    places,
    words: USUAL,
    paragraph: 1,
  });
}

/**
 * Twenty people in one long story, and a hundred stories at once: what one of them feels, and when
 * the others see it.
 */
export async function run(): Promise<Figure[]> {
  const given = process.env.GALLEY_E2E_DEMO;
  process.env.GALLEY_E2E_DEMO ??= await makeDemo();
  const server = await startServer('bench-together');
  process.env.GALLEY_E2E_DATA_DIR = server.dataDir;
  const executablePath = await provideBrowser((step) => process.stderr.write(`${step} …\n`));
  const browser: Browser = await chromium.launch({
    args: ARGUMENTS,
    ...(executablePath && { executablePath }),
  });
  try {
    const page = await (await browser.newContext({ baseURL: server.url })).newPage();
    await watchPage(page);
    await signIn(page, people.reporter);
    return [...(await inOneStory(page, server)), ...(await inManyStories(page, server))];
  } finally {
    await browser.close();
    await server.remove();
    if (!given) await rm(process.env.GALLEY_E2E_DEMO, { recursive: true, force: true });
  }
}
