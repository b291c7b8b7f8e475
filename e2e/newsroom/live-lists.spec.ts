import { act, actInDialog, button, openDesk, write } from '../support/acts.ts';
import { writeStory } from '../support/write-story.ts';
import { expect, names, test } from '../support/test.ts';

test('my work shows a submitted story without a reload, and moves neither focus nor scroll', async ({
  asEditor: editor,
}) => {
  await writeStory({ status: 'in review' });
  await editor.goto('/newsroom');
  const queue = editor.getByRole('region', { name: 'Waits for my review' });
  const kept = queue.getByRole('listitem').getByRole('link').last();
  await kept.focus();
  const href = await kept.getAttribute('href');
  const since = Date.now();
  const story = await writeStory({ status: 'in review' });
  await expect(queue.getByRole('link', { name: story.headline })).toBeVisible();
  test.info().annotations.push({
    type: 'milliseconds with writing and submitting',
    description: String(Date.now() - since),
  });
  await expect(editor.getByRole('status', { name: 'News' })).toContainText(story.headline);
  await expect(editor.locator(':focus')).toHaveAttribute('href', href ?? '');
});

test('a row that goes to another group keeps the focus', async ({
  asEditor: editor,
  asReporter: reporter,
}) => {
  const story = await writeStory({ status: 'in review' });
  await editor.goto('/newsroom');
  const link = editor.getByRole('link', { name: story.headline });
  await link.focus();
  await openDesk(reporter, story.desk);
  await act(reporter, 'Withdraw');
  await expect(link).toHaveCount(0);
  await act(reporter, 'Submit for review');
  await expect(
    editor
      .getByRole('region', { name: 'Waits for my review' })
      .getByRole('link', { name: story.headline }),
  ).toBeVisible();
});

test('the review keeps what is being read while its queue changes', async ({
  asEditor: editor,
  asReporter: reporter,
  asChief: chief,
}) => {
  const story = await writeStory({ status: 'in review' });
  await editor.goto(`/newsroom/review?story=${story.id}`);
  const text = editor.getByRole('article').getByText(story.word).first();
  await expect(text).toBeVisible();
  const other = await writeStory({ status: 'in review' });
  await expect(
    editor
      .getByRole('region', { name: 'Waiting for review' })
      .getByRole('link', { name: other.headline }),
  ).toBeVisible();
  await expect(text).toBeVisible();

  await openDesk(reporter, story.desk);
  await act(reporter, 'Withdraw');
  await expect(
    editor.getByText('This story is not waiting any more. It is draft now.'),
  ).toBeVisible();
  await expect(text).toBeVisible();
  await expect(button(editor, 'Approve')).toHaveCount(0);
  await write(reporter, 'Body', ' Two clerks counted them.');
  await act(reporter, 'Submit for review');
  await expect(
    editor.getByText(/The text changed while you read: version \d+ is there now\./),
  ).toBeVisible();
  await editor.getByRole('button', { name: /^Show version/ }).click();
  await expect(
    editor.getByRole('article').getByText('Two clerks counted them.').first(),
  ).toBeVisible();
  await expect(button(editor, 'Approve')).toBeVisible();

  await chief.goto(`/newsroom/review?story=${story.id}`);
  await act(chief, 'Approve');
  await expect(
    editor.getByText(
      `This story is not waiting any more. It is approved now, approved by ${names.chief}.`,
    ),
  ).toBeVisible();
  await button(editor, 'Go on').click();
  await expect(
    editor.getByRole('heading', { name: `“${story.headline}” is not waiting any more.` }),
  ).toBeVisible();
});

test('a held story waits for those who can act, is corrected and published from Held', async ({
  asEditor: editor,
  asReporter: reporter,
}) => {
  const story = await writeStory({ status: 'published' });
  await openDesk(editor, story.desk);
  await actInDialog(editor, 'Hold', { Reason: 'The figure is doubted.' });
  await reporter.goto('/newsroom');
  await expect(
    reporter
      .getByRole('region', { name: 'Held: to be checked' })
      .getByRole('link', { name: story.headline }),
  ).toBeVisible();
  await openDesk(reporter, story.desk);
  await write(reporter, 'Body', ' It was 318 votes.');
  await act(reporter, 'Submit for review');
  await expect(button(editor, 'Approve')).toBeVisible();
  await editor.reload();
  await actInDialog(editor, 'Approve');
  await act(editor, 'Publish');
  const dialog = editor.getByRole('dialog', { name: 'Publish', exact: true });
  await expect(dialog.getByText('The story is released: “being checked” goes')).toBeVisible();
  await dialog.getByRole('radio', { name: 'Correction' }).check();
  await dialog.getByLabel('Correction text').fill('It was 318 votes, not 319.');
  await button(dialog, 'Publish').click();
  await expect(dialog).toBeHidden();
  await expect(editor.getByText('Readers see this text')).toBeVisible();
});

test('the palette says that stories could not be asked for, and asks again by Enter', async ({
  asEditor: page,
}) => {
  const story = await writeStory({ status: 'draft' });
  await page.goto('/newsroom/activity');
  await page.route('**/newsroom/search.json*', (route) =>
    route.fulfill({
      status: 503,
      json: { error: { code: 'unavailable', sentence: 'The newsroom cannot be asked just now.' } },
    }),
  );
  await act(page, 'Find or do');
  const palette = page.getByRole('dialog', { name: 'Find or do' });
  await palette.getByRole('combobox').fill(story.word);
  await expect(
    palette.getByRole('option', { name: 'The newsroom could not be asked for stories. Try again' }),
  ).toBeVisible();
  await expect(palette.getByText('Nothing found')).toHaveCount(0);
  await page.unroute('**/newsroom/search.json*');
  await page.keyboard.press('Enter');
  await expect(palette.getByRole('option', { name: story.headline })).toBeVisible();
});
