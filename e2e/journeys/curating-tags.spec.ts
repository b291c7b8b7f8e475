import type { Page } from '@playwright/test';
import { act, button, openDialog, openDesk } from '../support/acts.ts';
import { freshWord, writeStory } from '../support/write-story.ts';
import { expect, test } from '../support/test.ts';

async function makeTopic(page: Page, name: string): Promise<void> {
  const dialog = await openDialog(page, 'New tag');
  await dialog.getByLabel('Name').fill(name);
  await button(dialog, 'New tag').click();
  await expect(dialog).toBeHidden();
  await expect(
    page.getByRole('complementary', { name: 'Tag' }).getByRole('heading', { name }),
  ).toBeVisible();
}

/** The id of the tag that stands beside the tree; it is in the address. */
const chosenTag = (page: Page) => new URL(page.url()).searchParams.get('tag') ?? '';

test('a tag is made, renamed and merged; stories and addresses follow', async ({
  asChief: chief,
  asEditor: editor,
  newPage,
  request,
}) => {
  const word = freshWord();
  await chief.goto('/newsroom/tags');
  await makeTopic(chief, `Locks of ${word}`);
  const locks = chosenTag(chief);
  await makeTopic(chief, `Keys of ${word}`);
  const story = await writeStory({ status: 'published', content: { topics: [locks] } });
  const reader = await newPage();
  await reader.goto(`/topics/locks-of-${word}`);
  await expect(
    reader.getByRole('main').getByRole('link', { name: story.headline }).first(),
  ).toBeVisible();

  await chief.goto(`/newsroom/tags?tag=${locks}`);
  const aside = chief.getByRole('complementary', { name: 'Tag' });
  await aside.getByLabel('Name').fill(`Bolts of ${word}`);
  await aside.getByLabel('Slug').fill(`bolts-of-${word}`);
  await act(chief, 'Save');
  await expect(aside.getByRole('heading', { name: `Bolts of ${word}` })).toBeVisible();
  expect([301, 308]).toContain(
    (await request.get(`/topics/locks-of-${word}`, { maxRedirects: 0 })).status(),
  );
  await reader.goto(`/topics/locks-of-${word}`);
  await expect(reader).toHaveURL(`/topics/bolts-of-${word}`);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(`Bolts of ${word}`);

  await chief.goto(`/newsroom/tags?tag=${locks}`);
  const merge = await openDialog(chief, 'Merge');
  const into = merge.getByRole('combobox', { name: 'This one stays' });
  await into.fill(`Keys of ${word}`);
  await expect(
    chief.getByRole('listbox').getByRole('option', { name: `Keys of ${word}` }),
  ).toBeVisible();
  await into.press('Enter');
  await expect(merge.getByText('It cannot be taken apart again.')).toBeVisible();
  await button(merge, 'Merge').click();
  await expect(chief.getByText(`Merged into Keys of ${word}: 1 story moved.`)).toBeVisible();

  for (const old of ['locks', 'bolts']) {
    await reader.goto(`/topics/${old}-of-${word}`);
    await expect(reader).toHaveURL(`/topics/keys-of-${word}`);
    const feed = await request.get(`/topics/${old}-of-${word}/feed.xml`);
    expect(new URL(feed.url()).pathname).toBe(`/topics/keys-of-${word}/feed.xml`);
    expect(await feed.text()).toContain(story.guid);
  }
  await expect(
    reader.getByRole('main').getByRole('link', { name: story.headline }).first(),
  ).toBeVisible();
  await openDesk(editor, story.desk);
  await expect(button(editor, `Remove Keys of ${word}`)).toBeVisible();
  await expect(button(editor, 'Publish')).toHaveCount(0);
});

test('a reporter looks at the tags and changes none', async ({ asReporter: page }) => {
  await page.goto('/newsroom/tags');
  await expect(page.getByRole('heading', { name: 'Tags', level: 1 })).toBeVisible();
  for (const right of ['New tag', 'Merge']) await expect(button(page, right)).toHaveCount(0);
});
