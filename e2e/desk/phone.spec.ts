import type { Page } from '@playwright/test';
import { button, expectSaved, openDesk } from '../support/acts.ts';
import { writeStory } from '../support/write-story.ts';
import { expect, names, test } from '../support/test.ts';

const PHONE = { width: 390, height: 844 };

/** The page, and nothing in it, may be wider than the phone. */
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function expectPersonMenu(page: Page, name: string): Promise<void> {
  const menu = button(page, name);
  await expect(menu).toHaveCount(1);
  await expect(menu).toBeInViewport({ ratio: 1 });
  await menu.click();
  await expect(page.getByRole('menuitem', { name: 'Sign out' })).toBeVisible();
  await page.keyboard.press('Escape');
}

test('every screen of the newsroom has the person’s menu and a way back on a phone', async ({
  asEditor: page,
}) => {
  const story = await writeStory({ status: 'in review' });
  await page.setViewportSize(PHONE);
  for (const address of [
    '/newsroom',
    '/newsroom/stories',
    '/newsroom/tags',
    '/newsroom/activity',
    `/newsroom/review?story=${story.id}`,
    story.desk,
  ]) {
    await page.goto(address);
    if (address === story.desk) await expectSaved(page);
    await expectPersonMenu(page, names.editor);
    expect(await sideways(page), address).toBeLessThanOrEqual(0);
  }
  await expect(page.getByRole('link', { name: 'Back to Stories' })).toBeInViewport();
  await page.goto(`/newsroom/review?story=${story.id}`);
  await page.getByRole('link', { name: 'Back to My work' }).click();
  await expect(page.getByRole('heading', { name: 'My work' })).toBeVisible();
});

test('on a phone the queue is folded until it is asked for, and what decides is in sight', async ({
  asEditor: page,
}) => {
  const story = await writeStory({ status: 'in review' });
  await page.setViewportSize(PHONE);
  await page.goto(`/newsroom/review?story=${story.id}`);
  const entry = page
    .getByRole('region', { name: 'Waiting for review' })
    .getByRole('link', { name: story.headline });
  await expect(entry).toBeHidden();
  await expect(button(page, 'Approve')).toBeInViewport();
  await page.locator('summary').filter({ hasText: 'waiting' }).click();
  await expect(entry).toBeVisible();
  await page.setViewportSize({ width: 1_440, height: 900 });
  await expect(entry).toBeVisible();
});

test('however many ways a story has, its next step is in sight on a phone', async ({
  asEditor: page,
}) => {
  const story = await writeStory({ status: 'in review' });
  await page.setViewportSize(PHONE);
  await openDesk(page, story.desk);
  await expect(button(page, 'Approve')).toBeInViewport({ ratio: 1 });
});
