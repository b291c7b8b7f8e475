import type { Page } from '@playwright/test';
import { button, expectSaved, openDesk } from '../support/acts.ts';
import { bring } from '../support/bring-files.ts';
import { drawPicture, writeStory } from '../support/write-story.ts';
import { expect, test } from '../support/test.ts';

const body = (page: Page) => page.getByRole('textbox', { name: 'Body', exact: true });

test('a picture comes into the text by paste, with its words, and survives a reload', async ({
  asReporter: page,
}) => {
  const story = await writeStory({ status: 'draft' });
  await openDesk(page, story.desk);
  await body(page).locator('p').first().click();
  await bring(page, '#body', { kind: 'paste', bytes: await drawPicture() });
  const picture = body(page).locator('figure.picture');
  await expect(picture.locator('img')).toHaveJSProperty('complete', true);
  await picture.getByLabel('Picture caption').fill('The hall at noon.');
  await picture.getByLabel('Picture credit').fill('Test Desk');
  await picture.getByLabel('Picture alt text').fill('A hall');
  await expectSaved(page);
  await page.reload();
  await expect(picture.getByLabel('Picture caption')).toHaveValue('The hall at noon.');
  await expect(picture.getByLabel('Picture credit')).toHaveValue('Test Desk');
  await picture.getByRole('button', { name: 'Remove picture' }).click();
  await expect(picture).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(picture).toHaveCount(1);
});

test('a lead photo is dropped into its place', async ({ asReporter: page }) => {
  const story = await writeStory({ status: 'draft' });
  await openDesk(page, story.desk);
  await bring(page, '.lead-photo', { bytes: await drawPicture() });
  const photo = page.getByRole('group', { name: 'Lead photo' });
  await expect(photo.locator('img')).toBeVisible();
  await expect(photo.getByText('No publication without a credit.')).toBeVisible();
  await expectSaved(page);
});

test('what is no picture is refused with a sentence, and costs nothing that was typed', async ({
  asReporter: page,
}) => {
  const story = await writeStory({ status: 'draft' });
  await openDesk(page, story.desk);
  await page.getByLabel('Caption', { exact: true }).fill('Already written.');
  await page.getByLabel('Picture file').setInputFiles({
    name: 'notes.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from('no picture at all'),
  });
  const photo = page.getByRole('group', { name: 'Lead photo' });
  await expect(photo.getByRole('alert')).toContainText('notes.jpg');
  await expect(page.getByRole('status')).toHaveText('Not saved: a file waits for you');
  await expect(button(photo, 'Try again')).toBeVisible();
  await expect(page.getByLabel('Caption', { exact: true })).toHaveValue('Already written.');

  await bring(page, '#body', { bytes: Buffer.from('neither'), name: 'other.jpg' });
  await expect(page.locator('.upload-slip')).toContainText('other.jpg: ');
  // Both are kept until somebody decides, over a reload too.
  await page.reload();
  await expect(photo.getByRole('alert')).toContainText('notes.jpg');
  await button(page, 'Leave it out').click();
  await expect(button(page, 'Leave it out')).toHaveCount(0);
  await button(photo, 'Dismiss').click();
  await expectSaved(page);
  await expect(body(page)).toContainText(story.word);
});
