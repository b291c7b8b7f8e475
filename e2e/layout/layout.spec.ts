import type { Page } from '@playwright/test';
import { act, expectSaved, openDialog } from '../support/acts.ts';
import { faultsOfLayout } from '../support/layout/faults-of-layout.ts';
import {
  bareContent,
  drawShape,
  longContent,
  longHeadline,
  makeSubjects,
} from '../support/layout/monstrous.ts';
import { expect, test } from '../support/test.ts';
import { writeStory, type Written } from '../support/write-story.ts';

const WIDTHS = [320, 390, 768, 1_024, 1_440, 2_560];

/** Looks at a page that is open in all six widths; gives back what is wrong with it. */
async function faultsIn(page: Page, name: string): Promise<string[]> {
  const faults: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    for (const fault of await page.evaluate(faultsOfLayout))
      faults.push(`${name} at ${width}: ${fault}`);
  }
  return faults;
}

async function faultsAt(page: Page, paths: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  for (const path of paths) {
    await page.goto(path);
    faults.push(...(await faultsIn(page, path)));
  }
  return faults;
}

let bare: Written;
let long: Written;
let photo: Written;
let draft: Written;
let waiting: Written;
let arabic: Written;

test.describe.configure({ timeout: 120_000 });

test.beforeAll(async () => {
  const subjects = await makeSubjects();
  const content = await longContent(subjects);
  const published = { status: 'published', content } as const;
  bare = await writeStory({ status: 'published', content: bareContent() });
  photo = await writeStory({ ...published, photo: true, content: bareContent() });
  long = await writeStory({ ...published, content: { ...content, urgency: 1 } });
  draft = await writeStory({ status: 'draft', content });
  waiting = await writeStory({ status: 'in review', content });
  arabic = await writeStory({
    ...published,
    content: { ...content, language: 'ar', headline: 'مجلس المدينة يفتح أبوابه '.repeat(11) },
  });
});

test('the public pages', async ({ page }) => {
  await page.goto(long.page);
  const lists = await page
    .locator('.story-side a, .topics a, .record a[href^="/countries/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const ends = ['author', 'agenc', 'topic', 'countr'].flatMap((kind) =>
    lists.filter((path) => path.startsWith(`/${kind}`)).slice(0, 2),
  );
  const asked = encodeURIComponent(longHeadline().slice(0, 60));
  expect(ends.length).toBeGreaterThan(5);
  expect(
    await faultsAt(page, [
      '/',
      '/latest',
      '/sections/courts',
      '/sections/opinion',
      ...['/countries', '/countries/peru', '/topics', '/agencies', '/authors'],
      ...['/indicators', '/feeds', '/corrections', '/search'],
      `/search?q=${long.word}`,
      `/search?q=${asked}`,
      ...new Set(ends),
    ]),
  ).toEqual([]);
});

test('stories, whatever is missing in them or too long', async ({ page }) => {
  const shapes = [];
  for (const [width, height] of [
    [1_000, 5_000],
    [4_000, 200],
    [60, 40],
  ] as const) {
    const { mediaId } = await drawShape(width, height);
    const leadPhoto = { mediaId, alt: 'A shape', caption: 'A shape.', credit: 'Test Desk' };
    shapes.push(
      await writeStory({ status: 'published', content: { ...bareContent(), leadPhoto } }),
    );
  }
  const stories = [bare, photo, long, arabic, ...shapes];
  expect(
    await faultsAt(page, [
      ...stories.map((story) => story.page),
      '/stories/port-city-cancels-its-second-mayoral-run-off',
      '/stories/poll-says-trust-in-counts-is-rising',
      '/stories/there-is-no-such-story',
    ]),
  ).toEqual([]);
});

test('the rooms of the newsroom', async ({ asAdmin: page, asEditor: editor }) => {
  expect([
    ...(await faultsAt(page, ['/newsroom/settings', '/newsroom/staff', '/newsroom/activity'])),
    ...(await faultsAt(editor, [
      ...['/newsroom', '/newsroom/stories', '/newsroom/tags', '/newsroom/tags?kind=indicator'],
      '/newsroom/stories?q=nothing+has+these+words',
      `/newsroom/review?story=${waiting.id}`,
      ...['/newsroom/no-such-room', `${long.desk}/preview`],
    ])),
  ]).toEqual([]);
});

test('the desk, its panels and its dialogs', async ({ asEditor: page, page: door }) => {
  const faults = await faultsAt(door, ['/login']);
  for (const story of [draft, long, bare]) {
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
