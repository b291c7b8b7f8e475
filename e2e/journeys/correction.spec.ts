import type { APIRequestContext, Page } from '@playwright/test';
import { actInDialog, button, expectStatus, openDesk, openDialog, write } from '../support/acts.ts';
import { rssItem, type FeedItem } from '../support/as-reader.ts';
import { approveAsItStands, writeStory, type Written } from '../support/write-story.ts';
import { expect, test } from '../support/test.ts';

const BANNER = 'Working copy – readers still see the published version';

/**
 * The story's item in the feed; the server hears of a publication by another process a moment after
 * it.
 */
async function itemOf(request: APIRequestContext, story: Written): Promise<FeedItem> {
  const found: FeedItem[] = [];
  await expect(async () => {
    const item = await rssItem(request, story.guid);
    if (!item) throw new Error(`The feed has no item ${story.guid}`);
    found.push(item);
  }).toPass({ timeout: 5_000 });
  return found.at(-1) as FeedItem;
}

/**
 * Adds a sentence to the published text and brings the working copy to where it can be published.
 */
async function changeText(page: Page, story: Written, sentence: string): Promise<void> {
  await openDesk(page, story.desk);
  await write(page, 'Body', sentence);
  await expect(page.getByText(BANNER)).toBeVisible();
  await approveAsItStands(story.id);
  await page.reload();
}

test('a correction needs its text, stands on the page with its date, and moves only what it must', async ({
  asReporter: reporter,
  asEditor: editor,
  newPage,
  request,
}) => {
  const story = await writeStory({ status: 'published' });
  const before = await itemOf(request, story);
  await openDesk(reporter, story.desk);
  await expect(reporter.getByText('Readers see this text')).toBeVisible();
  await changeText(reporter, story, ' It has three doors.');
  expect(await (await request.get(story.page)).text()).not.toContain('three doors');

  const said = `The hall of ${story.word} has three doors, not two.`;
  await openDesk(editor, story.desk);
  const dialog = await openDialog(editor, 'Publish');
  const kinds = dialog.getByRole('radiogroup', { name: 'Kind of change' });
  for (const kind of ['Update', 'Correction', 'Clarification', 'Minor fix'])
    await expect(kinds.getByRole('radio', { name: kind, exact: true })).toBeVisible();
  for (const kind of await kinds.getByRole('radio').all()) await expect(kind).not.toBeChecked();
  await button(dialog, 'Publish').click();
  await expect(dialog.getByText('Say which kind of change this is.')).toBeVisible();
  await expect(kinds.getByRole('radio', { name: 'Update', exact: true })).toBeFocused();
  await kinds.getByRole('radio', { name: 'Correction', exact: true }).check();
  await button(dialog, 'Publish').click();
  await expect(dialog.getByText('A correction needs its text.')).toBeVisible();
  await expect(kinds.getByRole('radio', { name: 'Correction', exact: true })).toBeChecked();
  await expect(dialog.getByLabel('Correction text')).toBeFocused();
  await dialog.getByLabel('Correction text').fill(said);
  await button(dialog, 'Publish').click();
  await expect(dialog).toBeHidden();
  await expect(editor.getByText('Readers see this text')).toBeVisible();

  const reader = await newPage();
  await reader.goto(story.page);
  await expect(reader.getByRole('article').getByText('It has three doors.')).toBeVisible();
  const corrections = reader.getByRole('region', { name: 'Corrections' });
  await expect(corrections).toContainText(said);
  await expect(corrections.locator('time')).toHaveAttribute(
    'datetime',
    new RegExp(`^${new Date().getUTCFullYear()}-`),
  );

  const after = await itemOf(request, story);
  expect(after.pubDate).toBe(before.pubDate);
  expect(Date.parse(after.updated)).toBeGreaterThan(Date.parse(before.updated));
  expect(after.source).toContain(said);
});

test('a minor fix moves nothing that readers are told', async ({
  asReporter: reporter,
  asEditor: editor,
  request,
}) => {
  const story = await writeStory({ status: 'published' });
  const before = await itemOf(request, story);
  await changeText(reporter, story, ' (sic)');
  await openDesk(editor, story.desk);
  const dialog = await openDialog(editor, 'Publish');
  await dialog.getByRole('radio', { name: 'Minor fix', exact: true }).check();
  await expect(dialog.getByLabel('Correction text')).toHaveCount(0);
  await button(dialog, 'Publish').click();
  await expect(dialog).toBeHidden();
  expect(await (await request.get(story.page)).text()).toContain('(sic)');
  const after = await itemOf(request, story);
  expect({ pubDate: after.pubDate, updated: after.updated, title: after.title }).toEqual({
    pubDate: before.pubDate,
    updated: before.updated,
    title: before.title,
  });
});

test('a working copy is discarded, and readers notice nothing', async ({
  asReporter: page,
  request,
}) => {
  const story = await writeStory({ status: 'published' });
  await openDesk(page, story.desk);
  await write(page, 'Body', ' Nobody will read this.');
  await expect(page.getByText(BANNER)).toBeVisible();
  await actInDialog(page, 'Discard working copy');
  await expect(page.getByText('Readers see this text')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Body' })).not.toContainText(
    'Nobody will read this.',
  );
  await expectStatus(page, 'Published');
  expect(await (await request.get(story.page)).text()).not.toContain('Nobody will read this.');
});
