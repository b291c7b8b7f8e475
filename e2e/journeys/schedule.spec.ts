import { act, actInDialog, button, expectStatus, openDesk, openDialog } from '../support/acts.ts';
import { expectNowhere, expectStatusOf, rssItem } from '../support/as-reader.ts';
import { writeStory } from '../support/write-story.ts';
import { expect, test } from '../support/test.ts';

/**
 * The newsroom's local time so many minutes from now, as a date-and-time field takes it; its zone
 * is the demo's.
 */
function inMinutes(minutes: number): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Berlin',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return parts.format(Date.now() + minutes * 60_000).replace(' ', 'T');
}

/** At least twenty seconds from now, so that what stands before the time can be seen too. */
const soon = () => inMinutes(Date.now() % 60_000 > 40_000 ? 2 : 1);

test('a scheduled story comes out by itself, and not before', async ({
  asEditor: editor,
  newPage,
  request,
}) => {
  test.setTimeout(180_000);
  const story = await writeStory({ status: 'approved' });
  await openDesk(editor, story.desk);
  const dialog = await openDialog(editor, 'Schedule');
  await expect(dialog.getByText(/Berlin time \(newsroom\)/)).toBeVisible();
  await dialog.getByLabel('Date and time').fill(soon());
  await button(dialog, 'Schedule').click();
  await expect(dialog).toBeHidden();
  await expectStatus(editor, 'Scheduled');
  await expect(button(editor, 'Deschedule')).toBeVisible();
  await expectStatusOf(request, story.page, 404);
  await expectNowhere(request, story.word);

  const reader = await newPage();
  await expect(async () => {
    await reader.goto(story.page);
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(story.headline, {
      timeout: 100,
    });
  }).toPass({ timeout: 110_000, intervals: [2_000] });
  expect((await rssItem(request, story.guid))?.title).toBe(story.headline);
  await editor.reload();
  await expectStatus(editor, 'Published');
});

test('descheduled, it does not come out', async ({ asEditor: editor, request }) => {
  const story = await writeStory({ status: 'approved' });
  await openDesk(editor, story.desk);
  await actInDialog(editor, 'Schedule', { 'Date and time': inMinutes(120) });
  await expectStatus(editor, 'Scheduled');
  await act(editor, 'Deschedule');
  await expectStatus(editor, 'Approved');
  await expect(button(editor, 'Publish')).toBeVisible();
  await expectStatusOf(request, story.page, 404);
});

test('no time before the embargo, in the past or within the hour that the clocks skip', async ({
  asEditor: editor,
}) => {
  const story = await writeStory({ status: 'approved' });
  await openDesk(editor, story.desk);
  await editor.getByLabel('Embargo until').fill(inMinutes(24 * 60));
  await editor.getByLabel('Embargo until').press('Enter');
  await expect(editor.getByRole('region', { name: 'What readers see' })).toContainText(
    'Embargo until',
  );
  await expectStatus(editor, 'Approved');

  const dialog = await openDialog(editor, 'Schedule');
  const refuse = async (time: string, sentence: string) => {
    await dialog.getByLabel('Date and time').fill(time);
    await button(dialog, 'Schedule').click();
    await expect(dialog.getByText(sentence)).toBeVisible();
    await expect(dialog.getByLabel('Date and time')).toHaveValue(time);
  };
  await refuse(inMinutes(60), 'The time lies before the end of the embargo.');
  await refuse(inMinutes(-60), 'The time must lie ahead.');
  await refuse(
    '2027-03-28T02:30',
    'Date and time: the clocks change then, so that this time does not exist once and only once.',
  );
  await refuse(
    '2027-10-31T02:30',
    'Date and time: the clocks change then, so that this time does not exist once and only once.',
  );
  await button(dialog, 'Cancel').click();
  await expectStatus(editor, 'Approved');
});
