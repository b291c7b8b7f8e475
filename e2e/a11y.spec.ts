import type { Page } from '@playwright/test';
import { act, button, openDesk, openDialog } from './support/acts.ts';
import { writeStory } from './support/write-story.ts';
import { expect, expectNoViolations, names, test } from './support/test.ts';

const LOOKS = [
  { colorScheme: 'light', width: 1440 },
  { colorScheme: 'dark', width: 390 },
  { colorScheme: 'dark', width: 1440 },
  { colorScheme: 'light', width: 390 },
] as const;

/**
 * Looks with axe in light and dark, wide and on a phone; a page need not be loaded again for it.
 */
async function inAllLooks(
  page: Page,
  looks: readonly (typeof LOOKS)[number][] = LOOKS,
): Promise<void> {
  for (const { colorScheme, width } of looks) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    await expectNoViolations(page);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

/**
 * Each colour and each width once: the colours are the same at each width, and axe takes seconds a
 * look.
 */
const inTwoLooks = (page: Page): Promise<void> => inAllLooks(page, LOOKS.slice(0, 2));

/** Opens the dialog of each of these actions, looks at it and cancels. */
async function lookAtDialogs(page: Page, names: string[]): Promise<void> {
  for (const name of names) {
    const dialog = await openDialog(page, name);
    await inTwoLooks(page);
    await button(dialog, 'Cancel').click();
    await expect(dialog).toBeHidden();
  }
}

test.describe.configure({ timeout: 180_000, mode: 'parallel' });

test('the door', async ({ page }) => {
  await page.goto('/login');
  await inAllLooks(page);
  await page.getByLabel('Email').fill('nobody@example.org');
  await page.getByLabel('Password').fill('nothing of value');
  await act(page, 'Sign in');
  await expect(page.getByText('Email and password do not match.')).toBeVisible();
  await inAllLooks(page);
});

for (const room of [
  '/newsroom',
  '/newsroom/stories',
  '/newsroom/review',
  '/newsroom/tags',
  '/newsroom/staff',
  '/newsroom/activity',
  '/newsroom/settings',
]) {
  test(`the room ${room}`, async ({ asChief: page }) => {
    await page.goto(room);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await inTwoLooks(page);
  });
}

test('what is empty, missing or refused', async ({ asAdmin: page, asChief: chief }) => {
  await page.goto('/newsroom/review');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await inTwoLooks(page);
  for (const place of [
    '/newsroom/stories?q=nothing+has+these+words',
    '/newsroom/tags?kind=indicator',
    '/newsroom/no-such-room',
  ]) {
    await chief.goto(place);
    await expect(chief.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await inTwoLooks(chief);
  }
});

test('an administrator’s rooms and dialogs', async ({ asAdmin: page }) => {
  await page.goto('/newsroom/settings');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await inTwoLooks(page);
  await page.goto('/newsroom/staff');
  await lookAtDialogs(page, ['New person']);
  await act(page, `Edit ${names.reporter}`);
  await expect(page.getByRole('dialog')).toBeVisible();
  await inTwoLooks(page);
});

test('the shell’s own dialogs and the tags’', async ({ asChief: page }) => {
  await page.goto('/newsroom/tags');
  await lookAtDialogs(page, ['New tag', 'Merge']);
  await act(page, 'Find or do');
  await expect(page.getByRole('dialog', { name: 'Find or do' })).toBeVisible();
  await inTwoLooks(page);
  await page.keyboard.press('Escape');
  await button(page, names.chief).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await inTwoLooks(page);
  await page.getByRole('menuitem', { name: 'Shortcuts' }).click();
  await expect(page.getByRole('dialog', { name: 'Shortcuts' })).toBeVisible();
  await inTwoLooks(page);
});

test('the writing desk and the dialogs before publication', async ({ asEditor: page }) => {
  const [sent, approved] = [
    await writeStory({ status: 'in review', photo: true }),
    await writeStory({ status: 'approved' }),
  ];
  await openDesk(page, sent.desk);
  await inAllLooks(page);
  for (const panel of ['History', 'Checks']) {
    await act(page, panel);
    await inTwoLooks(page);
  }
  await lookAtDialogs(page, ['Request changes', 'Spike']);
  await openDesk(page, approved.desk);
  await lookAtDialogs(page, ['Publish', 'Schedule']);
});

test('the dialogs of a published story, and the desk of who may only read', async ({
  asEditor: page,
  asSecondReporter: reader,
}) => {
  const story = await writeStory({ status: 'published', photo: true });
  await openDesk(page, story.desk);
  await lookAtDialogs(page, ['Hold', 'Unpublish', 'Kill']);
  await reader.goto(story.desk);
  await expect(reader.getByText('You are reading along.')).toBeVisible();
  await inAllLooks(reader);
});
