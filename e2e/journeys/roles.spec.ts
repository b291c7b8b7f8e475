import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import { staffDb } from '#db/staff.ts';
import { staff, staffRole } from '#db/schema/newsroom/index.ts';
import { hashPassword } from '#lib/newsroom/staff/password.ts';
import { actInDialog, button, expectSaved, openDesk, takeTag } from '../support/acts.ts';
import { drawPicture, writeStory } from '../support/write-story.ts';
import { password } from '../support/demo-people.ts';
import { expect, signIn, test } from '../support/test.ts';

/** A new colleague with one role on every desk, signed in. */
async function colleague(page: Page, role: 'picture_editor' | 'curator'): Promise<void> {
  const id = crypto.randomUUID();
  const email = `${role}.${randomBytes(4).toString('hex')}@example.org`;
  await staffDb()
    .insert(staff)
    .values({ id, email, name: `Test ${role}`, passwordHash: await hashPassword(password) });
  await staffDb()
    .insert(staffRole)
    .values({ id: crypto.randomUUID(), staffId: id, role, deskId: null });
  await signIn(page, email);
}

test('a picture editor changes captions and credits of a story that is not theirs, and only these', async ({
  page,
  asReporter: reporter,
}) => {
  const story = await writeStory({ status: 'draft', photo: true });
  await openDesk(reporter, story.desk);
  await colleague(page, 'picture_editor');
  await openDesk(page, story.desk);
  await expect(
    page.getByText('You change pictures, captions, credits and alt texts here.'),
  ).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveAttribute(
    'aria-readonly',
    'true',
  );
  await expect(page.getByRole('textbox', { name: 'Slugline' })).toHaveJSProperty('readOnly', true);
  await page
    .getByRole('textbox', { name: 'Caption', exact: true })
    .fill(`The old hall of ${story.word}.`);
  await page.getByRole('textbox', { name: 'Credit', exact: true }).fill('Wari Condori');
  await expectSaved(page);
  await expect(reporter.getByRole('textbox', { name: 'Credit', exact: true })).toHaveValue(
    'Wari Condori',
  );
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Caption', exact: true })).toHaveValue(
    `The old hall of ${story.word}.`,
  );
});

test('a picture editor puts a new picture into a text that is not theirs, and takes it out again', async ({
  page,
}) => {
  const story = await writeStory({ status: 'draft' });
  await colleague(page, 'picture_editor');
  await openDesk(page, story.desk);
  const body = page.getByRole('textbox', { name: 'Body', exact: true });
  await expect(button(page, 'Bold')).toHaveCount(0);
  const chooser = page.waitForEvent('filechooser');
  await button(page, 'Picture').click();
  await (
    await chooser
  ).setFiles({ name: 'hall.jpg', mimeType: 'image/jpeg', buffer: await drawPicture() });
  await page.getByRole('textbox', { name: 'Picture credit', exact: true }).fill('Wari Condori');
  await expectSaved(page);
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Picture credit', exact: true })).toHaveValue(
    'Wari Condori',
  );
  await expect(body.locator('p').filter({ hasText: story.word })).toHaveCount(2);
  await button(page, 'Remove picture').click();
  await expect(body.locator('figure')).toHaveCount(0);
  await expectSaved(page);
  await page.reload();
  await expect(body.locator('p').filter({ hasText: story.word })).toHaveCount(2);
  await expect(body.locator('figure')).toHaveCount(0);
});

test('a curator changes the tags of a story that is not theirs', async ({ page }) => {
  const story = await writeStory({ status: 'draft' });
  await colleague(page, 'curator');
  await openDesk(page, story.desk);
  await expect(page.getByText('You change tags, countries and indicators here.')).toBeVisible();
  await takeTag(page, 'Countries', 'Peru');
  await expectSaved(page);
  await expect(page.getByRole('combobox', { name: 'Authors', exact: true })).toHaveCount(0);
  await page.reload();
  await expect(page.getByText('Peru', { exact: true }).first()).toBeVisible();
});

test('an empty draft is deleted by who opened it', async ({ asReporter: page }) => {
  await page.goto('/newsroom');
  await page
    .getByRole('button', { name: 'New story' })
    .or(page.getByRole('link', { name: 'New story' }))
    .first()
    .click();
  await expectSaved(page);
  const desk = page.url();
  await button(page, 'Delete draft').click();
  await expect(page).toHaveURL(/\/newsroom$/);
  expect((await page.goto(desk))?.status()).toBe(404);
});

test('an editor mends a word in review and still approves it; the author reads what was mended', async ({
  asEditor: editor,
  asReporter: reporter,
}) => {
  const story = await writeStory({
    status: 'in review',
    content: {
      body: {
        type: 'doc',
        content: [
          { type: 'paragraph', content: [{ type: 'text', text: 'The members vote in the hall' }] },
        ],
      },
    },
  });
  await openDesk(editor, story.desk);
  const body = editor.getByRole('textbox', { name: 'Body', exact: true });
  await body.click();
  await editor.keyboard.press('Control+End');
  await body.pressSequentially(' again');
  await expectSaved(editor);
  await editor.reload();
  await expect(editor.getByText('You mended 1 of 10 words.')).toBeVisible();
  await actInDialog(editor, 'Approve');
  await expect(
    editor.getByRole('main').getByText('Approved', { exact: true }).first(),
  ).toBeVisible();
  await openDesk(reporter, story.desk);
  await expect(reporter.getByText(/mended your text while reviewing it/)).toBeVisible();
  await expect(reporter.getByText('Body: “” → “again”')).toBeVisible();
});
