import type { Page } from '@playwright/test';
import { button, expectSaved, openDesk } from '../support/acts.ts';
import { writeStory } from '../support/write-story.ts';
import { expect, names, test } from '../support/test.ts';

const body = (page: Page) => page.getByRole('textbox', { name: 'Body', exact: true });
const first = (page: Page) => body(page).locator('p').first();

/**
 * The text without the names at colleagues' carets, which stand in the element but not in the text.
 */
const bare = (page: Page) =>
  first(page).evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement;
    for (const caret of copy.querySelectorAll('.caret')) caret.remove();
    return copy.textContent;
  });

test('two people type in one paragraph at once, and both read the same', async ({
  asReporter: reporter,
  asEditor: editor,
}) => {
  const paragraph = {
    type: 'paragraph' as const,
    content: [{ type: 'text' as const, text: 'The hall opened' }],
  };
  const story = await writeStory({
    status: 'draft',
    content: { body: { type: 'doc' as const, content: [paragraph] } },
  });
  await openDesk(reporter, story.desk);
  await openDesk(editor, story.desk);
  await first(reporter).click();
  await reporter.keyboard.press('Control+Home');
  await first(editor).click();
  await editor.keyboard.press('Control+End');
  await Promise.all([
    reporter.keyboard.type('Early on Monday ', { delay: 30 }),
    editor.keyboard.type(' and stayed open', { delay: 30 }),
  ]);
  await expectSaved(reporter);
  await expectSaved(editor);
  const together = 'Early on Monday The hall opened and stayed open';
  await expect.poll(() => bare(reporter)).toBe(together);
  await expect.poll(() => bare(editor)).toBe(together);
  await expect(reporter.getByRole('group', { name: `Here now: ${names.editor}` })).toBeVisible();
  await expect(first(reporter).locator('.caret')).toHaveAttribute('data-name', names.editor);
  await reporter.reload();
  await expect.poll(() => bare(reporter)).toBe(together);
});

test('details are written together too', async ({ asReporter: reporter, asEditor: editor }) => {
  const story = await writeStory({ status: 'draft', photo: true });
  await openDesk(reporter, story.desk);
  await openDesk(editor, story.desk);
  const caption = (page: Page) => page.getByLabel('Caption', { exact: true });
  await caption(reporter).click();
  await reporter.keyboard.press('End');
  await caption(editor).click();
  await editor.keyboard.press('Home');
  await Promise.all([
    reporter.keyboard.type(' Seen from the gate.', { delay: 20 }),
    editor.keyboard.type('Today: ', { delay: 20 }),
  ]);
  const both = `Today: The hall of ${story.word}. Seen from the gate.`;
  await expect(caption(reporter)).toHaveValue(both);
  await expect(caption(editor)).toHaveValue(both);
  await reporter.getByLabel('Urgency', { exact: true }).selectOption('1');
  await expect(editor.getByLabel('Urgency', { exact: true })).toHaveValue('1');
  await editor.getByLabel('Internal note').fill('Ask the clerk.');
  await expect(reporter.getByLabel('Internal note')).toHaveValue('Ask the clerk.');
});

test('who may only read sees the words come and can write none', async ({
  asReporter: reporter,
  asSecondReporter: reader,
}) => {
  const story = await writeStory({ status: 'draft' });
  await openDesk(reader, story.desk);
  await expect(reader.getByText('You are reading along.')).toBeVisible();
  await expect(body(reader)).toHaveAttribute('aria-readonly', 'true');
  await expect(button(reader, 'Bold')).toHaveCount(0);
  await openDesk(reporter, story.desk);
  await first(reporter).click();
  await reporter.keyboard.press('End');
  await reporter.keyboard.type(' Word by word.');
  await expect(body(reader)).toContainText('Word by word.');
  await body(reader).click();
  await reader.keyboard.type('mine');
  await expect(body(reader)).not.toContainText('mine');
});

test('lists tell who writes in a story now', async ({ asReporter: reporter, asEditor: editor }) => {
  const story = await writeStory({ status: 'draft' });
  await openDesk(reporter, story.desk);
  await first(reporter).click();
  await reporter.keyboard.type('Now. ');
  await expectSaved(reporter);
  const row = editor.getByRole('row', { name: story.headline });
  await expect
    .poll(async () => {
      await editor.goto('/newsroom/stories');
      return row.textContent();
    })
    .toContain(`${names.reporter} is writing`);
  await reporter.goto('/newsroom');
  await expect
    .poll(async () => {
      await editor.reload();
      return row.textContent();
    })
    .not.toContain('is writing');
});
