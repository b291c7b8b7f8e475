import type { Page } from '@playwright/test';
import { closePools } from '#db/pools.ts';
import { act, expectSaved, openDesk, openDialog } from '../support/acts.ts';
import { sheetsOf } from '../support/layout/sheets-of.ts';
import { hiddenFocus } from '../support/layout/hidden-focus.ts';
import { faultsOfLayout } from '../support/layout/faults-of-layout.ts';
import {
  bareContent,
  drawShape,
  longContent,
  longHeadline,
  makeSubjects,
} from '../support/layout/monstrous.ts';
import { appAddresses } from '../support/server/app-addresses.ts';
import { startServer, type OwnServer } from '../support/server/own-server.ts';
import { expect, test } from '../support/test.ts';
import { writeStory, type Written } from '../support/write-story.ts';

/** Every page without a part to be filled in; what is added to the app is among them by itself. */
const pageAddresses = async (): Promise<string[]> =>
  (await appAddresses()).filter((path) => !/[[.]|^\/api/.test(path));

/** Upright, a column, a ribbon, a stamp. */
const SHAPES = [
  [500, 800],
  [400, 2_000],
  [2_000, 100],
  [60, 40],
] as const;
const WIDTHS = [320, 390, 768, 1_024, 1_440, 2_560];

async function faultsInWidth(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 900 });
  return page.evaluate(faultsOfLayout);
}

/** Looks at a page that is open in all six widths; gives back what is wrong with it. */
async function faultsIn(page: Page, name: string): Promise<string[]> {
  const faults: string[] = [];
  for (const width of WIDTHS)
    for (const fault of await faultsInWidth(page, width))
      faults.push(`${name} at ${width}: ${fault}`);
  return faults;
}

/** Of these pages, by two windows that share the way. */
async function faultsAt(page: Page, paths: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  const left = [...paths];
  const walk = async (window: Page) => {
    for (let path = left.shift(); path !== undefined; path = left.shift()) {
      await window.goto(path);
      faults.push(...(await faultsIn(window, path)));
    }
  };
  const second = await page.context().newPage();
  await Promise.all([page, second].map(walk));
  await second.close();
  return faults;
}

let bare: Written;
let long: Written;
let photo: Written;
let waiting: Written;
let approved: Written;
let arabic: Written;
const shapes: { width: number; height: number; story: Written }[] = [];

/** A story with nothing but this picture. */
async function writePictured(mediaId: string, status: 'published' | 'approved' = 'published') {
  const leadPhoto = { mediaId, alt: 'A shape', caption: 'A shape.', credit: 'Test Desk' };
  return writeStory({ status, content: { ...bareContent(), leadPhoto } });
}

let server: OwnServer;
const before = { ...process.env };

/** A newsroom of its own: what is monstrous is in nobody else's lists. */
test.beforeAll(async () => {
  server = await startServer('layout');
  await closePools();
  const { DATABASE_URL, AUTH_SECRET, ...rest } = process.env;
  process.env = { ...rest, GALLEY_E2E_URL: server.url, GALLEY_E2E_DATA_DIR: server.dataDir };
  const content = await longContent(await makeSubjects());
  const published = { status: 'published', content } as const;
  const headline = 'مجلس المدينة يفتح أبوابه '.repeat(11);
  const pictured = SHAPES.map(async ([width, height]) => {
    const { mediaId } = await drawShape(width, height);
    return { width, height, story: await writePictured(mediaId) };
  });
  [bare, photo, long, waiting, approved, arabic] = await Promise.all([
    writeStory({ status: 'published', content: bareContent() }),
    writeStory({ ...published, photo: true, content: bareContent() }),
    writeStory({ ...published, content: { ...content, urgency: 1 } }),
    writeStory({ status: 'in review', content }),
    writeStory({ status: 'approved', content }),
    writeStory({ ...published, content: { ...content, language: 'ar', headline } }),
  ]);
  shapes.push(...(await Promise.all(pictured)));
});

test.afterAll(async () => {
  await closePools();
  process.env = before;
  await server?.remove();
});

test('the public pages', async ({ page }) => {
  await page.goto(long.page);
  const lists = await page
    .locator('.story-side a, .topics a, .record a[href^="/countries/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const ends = ['author', 'agenc', 'topic', 'countr'].flatMap((kind) =>
    lists.filter((path) => path.startsWith(`/${kind}`)).slice(0, 2),
  );
  const own = (await pageAddresses()).filter((path) => !path.startsWith('/newsroom'));
  expect(own.length).toBeGreaterThan(10);
  const asked = encodeURIComponent(longHeadline().slice(0, 60));
  expect(ends.length).toBeGreaterThan(5);
  expect(
    await faultsAt(page, [
      ...own,
      '/countries/peru',
      `/search?q=${long.word}`,
      `/search?q=${asked}`,
      ...new Set(ends),
    ]),
  ).toEqual([]);
});

test('stories, whatever is missing in them or too long', async ({ page }) => {
  expect(
    await faultsAt(page, [
      ...[bare, photo, long, arabic].map((story) => story.page),
      '/stories/port-city-cancels-its-second-mayoral-run-off',
      '/stories/poll-says-trust-in-counts-is-rising',
      '/stories/there-is-no-such-story',
    ]),
  ).toEqual([]);
});

test('a story shows the whole of its picture, as large as its file at most, in one window', async ({
  page,
}) => {
  for (const { width, height, story } of shapes) {
    await page.goto(story.page);
    for (const window of WIDTHS) {
      const shown = `${width} × ${height} at ${window}`;
      expect(await faultsInWidth(page, window), shown).toEqual([]);
      const box = await page.locator('.story-lead img').boundingBox();
      expect((box?.width ?? 0) / (box?.height ?? 1), shown).toBeCloseTo(width / height, 0);
      expect(box?.width, shown).toBeLessThanOrEqual(Math.min(width, window));
      expect(box?.height, shown).toBeLessThanOrEqual(900);
    }
  }
});

test('what is transparent has a light ground in the dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const { mediaId } = await drawShape(1_300, 800, (picture) => picture.png());
  await page.goto((await writePictured(mediaId)).page);
  const picture = page.locator('.story-lead img');
  await expect(picture).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(page.locator('meta[property="og:image:width"]')).toHaveAttribute('content', '1300');
});

test('a country’s year opens at its newest month, beside what the marks are of', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 900 });
  await page.goto('/countries/peru');
  await expect(page.locator('.strip thead th').last()).toBeInViewport({ ratio: 1 });
  await expect(page.locator('.strip tbody th').first()).toBeInViewport({ ratio: 1 });
  // As where a scrollbar takes room from the page.
  await page.evaluate(() => {
    document.body.style.paddingInlineEnd = '15px';
  });
  await expect(page.locator('.strip caption > span').first()).toBeInViewport({ ratio: 1 });
});

test('on paper a story ends with its address, and with words on the last sheet', async ({
  page,
}) => {
  for (const story of [bare, long]) {
    await page.goto(story.page);
    const sheets = sheetsOf(await page.pdf({ preferCSSPageSize: true, tagged: false }));
    expect(sheets.length).toBeGreaterThan(0);
    for (const marks of sheets) expect(marks).toBeGreaterThan(40);
    await page.emulateMedia({ media: 'print' });
    const { origin } = new URL(page.url());
    await expect(page.getByText(`${origin}${story.page}`, { exact: true })).toBeVisible();
    await page.emulateMedia({ media: null });
  }
});

test('the desk says of a picture that it is too small for a lead, and publishes it', async ({
  asEditor: page,
}) => {
  const { mediaId } = await drawShape(1_199, 800);
  const small = await writePictured(mediaId, 'approved');
  await openDesk(page, small.desk);
  const field = page.getByRole('group', { name: 'Lead photo', exact: true });
  await expect(field).toContainText('Too small for a lead photo: it is 1,199 pixels wide');
  await expect(page.getByRole('button', { name: 'Publish', exact: true })).toBeEnabled();
  await openDesk(page, photo.desk);
  await expect(field.getByRole('img', { includeHidden: true }).first()).toBeVisible();
  await expect(field).not.toContainText('Too small');
});

test('the rooms of the newsroom', async ({ asAdmin: admin, asChief: page }) => {
  const own = (await pageAddresses()).filter((path) => path.startsWith('/newsroom'));
  expect(own.length).toBeGreaterThan(6);
  expect([
    ...(await faultsAt(admin, ['/newsroom/settings', '/newsroom/staff'])),
    ...(await faultsAt(page, [
      ...own,
      '/newsroom/stories?q=nothing+has+these+words',
      '/newsroom/tags?kind=indicator',
      '/newsroom/no-such-room',
      `/newsroom/review?story=${waiting.id}`,
      `${long.desk}/preview`,
    ])),
  ]).toEqual([]);
});

test('what the focus comes to is in sight on a phone, and all that can be done with a story', async ({
  asEditor: page,
}) => {
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 700 });
    await page.goto('/newsroom/stories');
    expect(await page.evaluate(hiddenFocus), `${width}`).toEqual([]);
    await openDesk(page, approved.desk);
    expect(await page.evaluate(hiddenFocus), `${width}`).toEqual([]);
    const ways = ['Preview', 'Spike', 'Request changes', 'Schedule', 'Publish'];
    for (const name of ways)
      await expect(page.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 });
  }
});

test('the desk, its panels and its dialogs', async ({ asEditor: page, page: door }) => {
  const faults = await faultsAt(door, ['/login']);
  for (const story of [approved, long, bare]) {
    await page.goto(story.desk);
    await expectSaved(page);
    faults.push(...(await faultsIn(page, `the desk of ${story.headline.slice(0, 12)}`)));
  }
  for (const panel of ['History', 'Checks']) {
    await page.setViewportSize({ width: 1_440, height: 900 });
    await act(page, panel);
    faults.push(...(await faultsIn(page, panel)));
  }
  for (const name of ['Hold', 'Unpublish', 'Kill']) {
    await page.setViewportSize({ width: 1_440, height: 900 });
    const dialog = await openDialog(page, name);
    faults.push(...(await faultsIn(page, name)));
    await dialog.getByRole('button', { name: 'Cancel', exact: true }).click();
    await expect(dialog).toBeHidden();
  }
  expect(faults).toEqual([]);
});
