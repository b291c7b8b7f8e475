import type { Page } from '@playwright/test';
import { act, button, expectSaved, expectStatus, openDesk } from '../support/acts.ts';
import { bring, holdUploads } from '../support/bring-files.ts';
import { drawPicture, writeStory } from '../support/write-story.ts';
import { expect, test } from '../support/test.ts';
import { body, caretAt } from '../support/writing.ts';

const status = (page: Page) => page.getByRole('status');
const pictures = (page: Page) => body(page).locator('figure.picture');
const slip = (page: Page) => page.locator('.upload-slip');

/** The blocks at the top of the body, a picture as `picture`. */
const blocks = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('#body > *')].flatMap((block) =>
      block.matches('.upload-slip, .ProseMirror-widget')
        ? []
        : [block.matches('figure.picture') ? 'picture' : (block.textContent ?? '')],
    ),
  );

test(
  'a picture that is on its way is sent again after a reload, which is asked about, and ' +
    'stands in the text once',
  async ({ asReporter: page }) => {
    const story = await writeStory({ status: 'draft' });
    await openDesk(page, story.desk);
    let asked = 0;
    page.on('dialog', (dialog) => {
      asked += 1;
      void dialog.accept();
    });
    await holdUploads(page);
    // Browsers ask only whoever has done something on the page.
    await body(page).locator('p').first().click();
    await bring(page, '#body', { kind: 'paste', bytes: await drawPicture() });
    await expect(slip(page)).toContainText('Sending hall.jpg');
    await expect(status(page)).toHaveText('Saving…');
    await page.unroute('**/api/media');
    await page.reload();
    expect(asked).toBe(1);
    await expect(pictures(page)).toHaveCount(1);
    await expectSaved(page);
    expect((await blocks(page)).map((block) => block.includes('opened') || block)).toEqual([
      true,
      'picture',
      expect.stringContaining('closes'),
    ]);
    await page.reload();
    await expectSaved(page);
    await expect(pictures(page)).toHaveCount(1);
  },
);

test('colleagues delete and retype what stands beside a picture on its way; it arrives at its place, for both', async ({
  asReporter: page,
  asEditor: colleague,
}) => {
  const story = await writeStory({ status: 'draft' });
  await openDesk(page, story.desk);
  await openDesk(colleague, story.desk);
  const letGo = await holdUploads(page);
  await caretAt(page, 'opened on Monday', 0);
  await bring(page, '#body', { kind: 'paste', bytes: await drawPicture(), times: 3 });
  await expect(slip(page)).toHaveCount(3);
  await body(colleague).locator('p').first().click({ clickCount: 3 });
  await colleague.keyboard.press('Delete');
  await colleague.keyboard.type('Another beginning.');
  await expectSaved(colleague);
  await expect(body(page)).toContainText('Another beginning.');
  await expect(slip(page)).toHaveCount(3);
  letGo();
  for (const window of [page, colleague]) {
    await expect(pictures(window)).toHaveCount(3);
    expect(await blocks(window)).toEqual([
      'Another beginning.',
      'picture',
      'picture',
      'picture',
      expect.stringContaining('closes at noon'),
    ]);
  }
  await expectSaved(page);
  // Each is a step of its own for undo.
  await body(page).locator('p').last().click();
  await page.keyboard.press('Control+z');
  await expect(pictures(colleague)).toHaveCount(2);
});

test('without a connection a picture waits on the device, and goes by itself when the connection is back', async ({
  asReporter: page,
}) => {
  const story = await writeStory({ status: 'draft' });
  await openDesk(page, story.desk);
  await page.context().setOffline(true);
  await bring(page, '.lead-photo', { bytes: await drawPicture() });
  const photo = page.getByRole('group', { name: 'Lead photo' });
  await expect(photo).toContainText('It is kept on this device and goes by itself');
  await expect(status(page)).toHaveText('Offline – kept on this device');
  await page.context().setOffline(false);
  await expect(photo.locator('img')).toBeVisible();
  await expectSaved(page);
});

test(
  'a story is not submitted before its picture is there, signing out asks, and a link to ' +
    'another room breaks nothing off',
  async ({ asReporter: page }) => {
    const story = await writeStory({ status: 'draft' });
    await openDesk(page, story.desk);
    const letGo = await holdUploads(page);
    await bring(page, '.lead-photo', { bytes: await drawPicture() });
    await expect(status(page)).toHaveText('Saving…');
    await act(page, 'Submit for review');
    const failure = page.getByRole('alert').filter({ hasText: 'hall.jpg: still on the way' });
    await expect(failure).toBeVisible({ timeout: 20_000 });
    await button(failure, 'Close').click();
    await button(page, 'Inés Calderón').click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    const dialog = page.getByRole('dialog', { name: 'Sign out' });
    await expect(dialog).toContainText('hall.jpg');
    await button(dialog, 'Cancel').click();
    await page.getByRole('link', { name: 'Stories', exact: true }).first().click();
    await expect(page).toHaveURL(/\/newsroom\/stories$/);
    const arrived = page.waitForResponse('**/api/media');
    letGo();
    await arrived;
    await page.getByRole('link', { name: story.headline }).first().click();
    await expect(page.getByRole('group', { name: 'Lead photo' }).locator('img')).toBeVisible();
    await expectSaved(page);
    await act(page, 'Submit for review');
    await expectStatus(page, 'In review');
  },
);
