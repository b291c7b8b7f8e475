import type { APIRequestContext, Page } from '@playwright/test';
import {
  act,
  button,
  expectSaved,
  expectStatus,
  openDesk,
  openDialog,
  takeTag,
  write,
} from '../support/acts.ts';
import { drawPicture, freshWord } from '../support/write-story.ts';
import { expect, test } from '../support/test.ts';

const DATELINE = 'Lima/Buenos Aires (AP/dpa)';

async function writeText(page: Page, word: string): Promise<void> {
  await write(page, 'Kicker', 'Town halls');
  await write(page, 'Headline', `Clerks of ${word} count by hand`);
  await write(page, 'Standfirst', `The machines of ${word} stay in their boxes.`);
  await write(page, 'Dateline', DATELINE);
  await expect(page.getByText(`Prints as “${DATELINE} - ”`)).toBeVisible();
  await write(page, 'Body', `The clerks of ${word} began at dawn.`);
}

async function fillDetails(page: Page, word: string): Promise<void> {
  await page.getByLabel('Slug', { exact: true }).fill(`clerks-of-${word}`);
  await page.getByLabel('Slugline', { exact: true }).fill(`CLERKS-${word}`);
  await page.getByLabel('Section', { exact: true }).selectOption('World');
  await page.getByLabel('Language', { exact: true }).selectOption('English');
  await page.getByLabel('Urgency', { exact: true }).selectOption('1 – flash');
  await takeTag(page, 'Tags', 'Recounts');
  await takeTag(page, 'Countries', 'Peru');
  await takeTag(page, 'Agencies', 'Baltic Press Bureau');
  await takeTag(page, 'Authors', 'Marisol Quintanar');
  await addIndicator(page);
  await expectSaved(page);
}

async function addIndicator(page: Page): Promise<void> {
  const box = page.getByRole('combobox', { name: 'Indicators', exact: true });
  await box.fill('Honest counting');
  await expect(
    page.getByRole('listbox').getByRole('option', { name: 'Honest counting' }),
  ).toBeVisible();
  await box.press('Enter');
  const row = page.getByRole('listitem', { name: 'Honest counting, Peru' });
  await row.getByRole('radio', { name: 'Towards democracy' }).check();
  await row.getByLabel('Reason').fill('Observers stood beside every table.');
}

async function addPhoto(page: Page): Promise<void> {
  const photo = page.getByRole('group', { name: 'Lead photo' });
  await photo
    .getByLabel('Picture file')
    .setInputFiles({ name: 'benches.jpg', mimeType: 'image/jpeg', buffer: await drawPicture() });
  await expect(photo.getByText('No publication without a credit.')).toBeVisible();
  await photo.getByLabel('Alt text').fill('A bench before a wall');
  await photo.getByLabel('Caption').fill('Where the clerks sat.');
  await photo.getByLabel('Credit').fill('Wari Condori/Test Desk');
  await expect(photo.getByText('No publication without a credit.')).toBeHidden();
  await expectSaved(page);
}

async function expectPage(page: Page, word: string): Promise<void> {
  await page.goto(`/stories/clerks-of-${word}`);
  const article = page.getByRole('article', { name: `Clerks of ${word} count by hand` });
  await expect(article.getByRole('heading', { level: 1 })).toHaveText(
    `Clerks of ${word} count by hand`,
  );
  await expect(
    article.getByText(`${DATELINE} - The clerks of ${word} began at dawn.`),
  ).toBeVisible();
  await expect(article.locator('figcaption').first()).toHaveText(
    'Where the clerks sat. Wari Condori/Test Desk',
  );
  await expect(article.getByRole('img', { name: 'A bench before a wall' })).toBeVisible();
  await expect(article.getByText('Towards democracy')).toBeVisible();
}

const LISTS = [
  '/',
  '/latest',
  '/sections/world',
  '/topics/recounts',
  '/countries/peru',
  '/agencies/baltic-press-bureau',
  '/authors/marisol-quintanar',
  '/authors/ines-calderon',
];

async function expectInLists(page: Page, word: string): Promise<void> {
  for (const list of [...LISTS, `/search?q=${word}`]) {
    await page.goto(list);
    await expect(
      page
        .getByRole('main')
        .getByRole('link', { name: `Clerks of ${word} count by hand` })
        .first(),
      list,
    ).toBeVisible();
  }
}

async function expectInFeeds(request: APIRequestContext, word: string): Promise<void> {
  for (const feed of [
    '/feed.xml',
    '/atom.xml',
    '/feed.json',
    ...LISTS.slice(2).map((list) => `${list}/feed.xml`),
  ]) {
    expect(await (await request.get(feed)).text(), feed).toContain(
      `Clerks of ${word} count by hand`,
    );
  }
}

test('from the blank page to the item in the feed, by three people', async ({
  asReporter: reporter,
  asSecondReporter: second,
  asEditor: editor,
  newPage,
  request,
}) => {
  test.slow();
  const word = freshWord();
  await reporter.goto('/newsroom/stories');
  await act(reporter, 'New story');
  await expectSaved(reporter);
  const desk = new URL(reporter.url()).pathname;
  await writeText(reporter, word);
  await fillDetails(reporter, word);
  await addPhoto(reporter);
  await expect(button(reporter, 'Approve')).toHaveCount(0);
  await expect(button(reporter, 'Publish')).toHaveCount(0);
  await act(reporter, 'Submit for review');
  await expect(reporter.getByText('Nobody could be told: no mail is set up.')).toBeVisible();
  await expectStatus(reporter, 'In review');

  await openDesk(second, desk);
  for (const right of ['Approve', 'Request changes', 'Publish', 'Schedule'])
    await expect(button(second, right)).toHaveCount(0);

  await editor.goto('/newsroom/review');
  await editor.getByRole('link', { name: `Clerks of ${word} count by hand` }).click();
  await expect(
    editor.getByRole('article').getByText(`The clerks of ${word} began at dawn.`),
  ).toBeVisible();
  await act(editor, 'Approve');
  await expect(editor.getByText('Approved. Nothing goes out yet.')).toBeVisible();
  expect((await request.get(`/stories/clerks-of-${word}`)).status()).toBe(404);

  await openDesk(editor, desk);
  const dialog = await openDialog(editor, 'Publish');
  await expect(
    dialog.getByText(`Readers see it at once at /stories/clerks-of-${word}`),
  ).toBeVisible();
  await button(dialog, 'Publish').click();
  await expectStatus(editor, 'Published');

  const reader = await newPage();
  await expectPage(reader, word);
  await expectInLists(reader, word);
  await expectInFeeds(request, word);
});

test('a photo without a credit keeps the story in', async ({
  asReporter: reporter,
  asEditor: editor,
}) => {
  const word = freshWord();
  await reporter.goto('/newsroom');
  await act(reporter, 'New story');
  await expectSaved(reporter);
  const desk = new URL(reporter.url()).pathname;
  await write(reporter, 'Headline', `A bench for ${word}`);
  await write(reporter, 'Body', 'It stands by the river.');
  await reporter
    .getByLabel('Picture file')
    .setInputFiles({ name: 'bench.jpg', mimeType: 'image/jpeg', buffer: await drawPicture() });
  await expect(reporter.getByText('No publication without a credit.')).toBeVisible();
  await expectSaved(reporter);
  await act(reporter, 'Submit for review');
  await expectStatus(reporter, 'In review');

  await openDesk(editor, desk);
  const dialog = await openDialog(editor, 'Approve');
  await expect(
    dialog
      .getByRole('list', { name: 'Required' })
      .getByText('Credit: no publication without a credit.'),
  ).toBeVisible();
  await expect(button(dialog, 'Approve')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Go to Credit' }).click();
  await expect(editor.getByLabel('Credit', { exact: true })).toBeFocused();
  await expectStatus(editor, 'In review');
});
