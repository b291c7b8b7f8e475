import { actInDialog, button, expectStatus, openDesk, openDialog } from '../support/acts.ts';
import { expectNowhere, expectStatusOf, rssItem } from '../support/as-reader.ts';
import { writeStory } from '../support/write-story.ts';
import { expect, test } from '../support/test.ts';

test('held, readers see that it is being checked; released, they read it again', async ({
  asEditor: editor,
  newPage,
  request,
}) => {
  const story = await writeStory({ status: 'published' });
  await openDesk(editor, story.desk);
  await actInDialog(editor, 'Hold', { Reason: 'A reader doubts the count.' });
  await expectStatus(editor, 'Held');

  const reader = await newPage();
  await reader.goto(story.page);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('This story is being checked');
  await expectNowhere(request, story.word, [
    '/',
    '/latest',
    '/sections/world',
    `/search?q=${story.word}`,
    '/sitemap.xml',
    '/news-sitemap.xml',
  ]);
  const held = await rssItem(request, story.guid);
  expect(held?.title).toBe('This story is being checked');
  expect(held?.source).not.toContain(`The hall of ${story.word}`);
  expect(held?.source).not.toContain('A reader doubts the count.');

  const dialog = await openDialog(editor, 'Release');
  await expect(dialog.getByText(`Readers get back “${story.headline}”`)).toBeVisible();
  await button(dialog, 'Cancel').click();
  await expectStatus(editor, 'Held');
  await actInDialog(editor, 'Release', { Reason: 'The count holds.' });
  await expectStatus(editor, 'Published');
  await reader.reload();
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(story.headline);
  expect((await rssItem(request, story.guid))?.title).toBe(story.headline);
});

test('unpublished, its address says that it is gone; restored, it is back under the same identity', async ({
  asEditor: editor,
  newPage,
  request,
}) => {
  const story = await writeStory({ status: 'published' });
  const before = await rssItem(request, story.guid);
  await openDesk(editor, story.desk);
  const dialog = await openDialog(editor, 'Unpublish');
  await button(dialog, 'Cancel').click();
  await expectStatus(editor, 'Published');
  await actInDialog(editor, 'Unpublish', { Reason: 'Two stories about one thing.' });
  await expectStatus(editor, 'Unpublished');

  await expectStatusOf(request, story.page, 410);
  const reader = await newPage();
  await reader.goto(story.page);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(
    'This story has been withdrawn',
  );
  await expectNowhere(request, `The hall of ${story.word}`, [story.page]);
  await expectNowhere(request, story.word);

  await actInDialog(editor, 'Restore');
  await expectStatus(editor, 'Published');
  await expectStatusOf(request, story.page, 200);
  const after = await rssItem(request, story.guid);
  expect({ title: after?.title, pubDate: after?.pubDate }).toEqual({
    title: before?.title,
    pubDate: before?.pubDate,
  });
});

test('killed, a notice stays and nothing else of it', async ({
  asEditor: editor,
  newPage,
  request,
}) => {
  const story = await writeStory({ status: 'published', photo: true });
  const picture = `/media/${story.photo}/640.jpg`;
  await expectStatusOf(request, picture, 200);
  const notice = 'The report rested on a forged letter.';
  await openDesk(editor, story.desk);
  const dialog = await openDialog(editor, 'Kill');
  await dialog.getByLabel('Reason').fill('Our source made it up.');
  await button(dialog, 'Kill').click();
  await expect(
    dialog.getByText('Public notice: readers need one sentence: what is withdrawn and why.'),
  ).toBeVisible();
  await expect(dialog.getByLabel('Reason')).toHaveValue('Our source made it up.');
  await dialog.getByLabel('Public notice').fill(notice);
  await button(dialog, 'Kill').click();
  await expectStatus(editor, 'Killed');
  for (const way of ['Restore', 'Release', 'Publish', 'Submit for review'])
    await expect(button(editor, way)).toHaveCount(0);

  await expectStatusOf(request, story.page, 410);
  const reader = await newPage();
  await reader.goto(story.page);
  await expect(reader.getByRole('region', { name: 'Public notice' })).toContainText(notice);
  await expect(reader.getByRole('img')).toHaveCount(0);
  await expectNowhere(request, `hall of ${story.word}`, [story.page]);
  await expectNowhere(request, `hall of ${story.word}`);
  await expectStatusOf(request, picture, 404);
  const tombstone = await rssItem(request, story.guid);
  expect(tombstone?.title).toBe(`Withdrawn: ${notice}`);
  expect(tombstone?.source).not.toMatch(/made it up|<img|enclosure|media:/);
});
