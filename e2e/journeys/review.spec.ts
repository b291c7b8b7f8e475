import {
  act,
  actInDialog,
  button,
  expectSaved,
  expectStatus,
  openDesk,
  openDialog,
  write,
} from '../support/acts.ts';
import { writeStory } from '../support/write-story.ts';
import { expect, names, test } from '../support/test.ts';

test('changes are requested with a reason, made and sent again', async ({
  asReporter: reporter,
  asEditor: editor,
}) => {
  const story = await writeStory({ status: 'in review' });
  const reason = `Who counted the chairs of ${story.word}?`;
  await openDesk(editor, story.desk);
  const dialog = await openDialog(editor, 'Request changes');
  await button(dialog, 'Request changes').click();
  await expect(dialog.getByText('Reason: say why in a sentence.')).toBeVisible();
  await dialog.getByLabel('Reason').fill(reason);
  await button(dialog, 'Request changes').click();
  await expect(dialog).toBeHidden();
  await expectStatus(editor, 'Changes requested');

  await reporter.goto('/newsroom');
  await expect(
    reporter.getByRole('region', { name: 'Returned to me' }).getByText(reason),
  ).toBeVisible();
  await reporter.getByRole('link', { name: story.headline }).click();
  await expect(reporter.getByRole('group', { name: 'Message' })).toContainText(reason);
  await expectSaved(reporter);
  await write(reporter, 'Body', ' Two clerks counted them.');
  await act(reporter, 'Submit for review');
  await expect(reporter.getByText('Nobody could be told: no mail is set up.')).toBeVisible();
  await expectStatus(reporter, 'In review');

  await editor.goto(`/newsroom/review?story=${story.id}`);
  await expect(
    editor.getByRole('article', { name: 'Changes' }).getByText('Two clerks counted them.'),
  ).toBeVisible();
  await act(editor, 'Approve');
  await expect(editor.getByText('Approved. Nothing goes out yet.')).toBeVisible();
});

test('a review is withdrawn by its author', async ({ asReporter: page }) => {
  const story = await writeStory({ status: 'in review' });
  await openDesk(page, story.desk);
  await act(page, 'Withdraw');
  await expectStatus(page, 'Draft');
  await expect(button(page, 'Submit for review')).toBeVisible();
});

test('an edit after the approval voids it, and the screen says what changed', async ({
  asReporter: reporter,
  asEditor: editor,
}) => {
  const story = await writeStory({ status: 'approved' });
  await openDesk(editor, story.desk);
  await expect(button(editor, 'Publish')).toBeVisible();
  await openDesk(reporter, story.desk);
  await write(reporter, 'Body', ' And reopened after lunch.');
  for (const page of [reporter, editor]) {
    await expect(page.getByRole('group', { name: 'Message' })).toContainText(
      new RegExp(`The approval of .* is void: ${names.reporter} changed the text`),
    );
  }
  await expect(button(editor, 'Publish')).toHaveCount(0);
  await act(editor, 'History');
  await act(editor, 'Compare');
  await expect(
    editor.locator('ins').filter({ hasText: 'And reopened after lunch.' }),
  ).toBeVisible();
});

test('nobody approves what they had a hand in; the chief editor does in an emergency, on the record', async ({
  asEditor: editor,
  asChief: chief,
}) => {
  const story = await writeStory({ status: 'in review' });
  for (const page of [editor, chief]) {
    await openDesk(page, story.desk);
    await write(page, 'Body', ' It rained.');
  }
  await editor.reload();
  await expect(editor.getByRole('group', { name: 'Message' })).toContainText(
    'You had a hand in this text, so another editor approves it.',
  );
  await expect(button(editor, 'Approve')).toHaveCount(0);

  const reason = `No other editor of ${story.word} is awake.`;
  await chief.reload();
  const dialog = await openDialog(chief, 'Approve');
  await button(dialog, 'Approve').click();
  await expect(
    dialog.getByText('Reason: approving a text of your own needs a reason.'),
  ).toBeVisible();
  await button(dialog, 'Cancel').click();
  await expectStatus(chief, 'In review');
  await actInDialog(chief, 'Approve', { Reason: reason });
  await expectStatus(chief, 'Approved');
  await chief.goto('/newsroom/activity');
  const entry = chief.getByRole('row').or(chief.getByRole('listitem')).filter({ hasText: reason });
  await expect(entry.first()).toContainText(names.chief);
});
