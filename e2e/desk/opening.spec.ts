import type { Page } from '@playwright/test';
import { button, expectSaved } from '../support/acts.ts';
import { writeStory } from '../support/write-story.ts';
import { expect, test } from '../support/test.ts';

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
/** The field itself, also while it cannot be entered. */
const place = (page: Page, id: string) => page.locator(`#${id}`);

/**
 * Holds the page's own scripts back until the returned function is called: the page stands there as
 * the server drew it.
 */
async function holdScripts(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/_next/static/**/*.js*', async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** Every answer of the documents' socket is held back until the returned function is called. */
async function holdSocket(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.routeWebSocket(/newsroom\/socket/, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((message) => void released.then(() => server.send(message)));
  });
  return release;
}

async function startStory(page: Page): Promise<void> {
  await page.goto('/newsroom/stories');
  await button(page, 'New story').first().click();
  await page.waitForURL(/\/stories\/[0-9a-f-]{36}/);
}

test('before the page is alive its parts are no fields, and what is typed for them is theirs, in order, once', async ({
  asReporter: page,
}) => {
  const story = await writeStory({ status: 'draft' });
  const release = await holdScripts(page);
  await page.goto(story.desk, { waitUntil: 'commit' });
  await expect(place(page, 'headline')).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByLabel('Internal note')).not.toBeEditable();
  await expect(page.getByLabel('Section', { exact: true })).toBeDisabled();
  await expect(page.getByLabel('Picture file')).toBeDisabled();
  const { x = 0, y = 0, height = 0 } = (await place(page, 'headline').boundingBox()) ?? {};
  await page.mouse.click(x + 300, y + height - 4);
  // None of these letters is a command: C begins a story, G S leaves the desk, ? opens a sheet.
  await page.keyboard.type(' go? "Can');
  await expect(place(page, 'headline')).toHaveAttribute('data-held', ' go? "Can');
  release();
  await page.keyboard.type(' it be"', { delay: 25 });
  await expect(field(page, 'Headline')).toContainText('go? “Can it be”');
  await expectSaved(page);
  expect(page.url()).toContain(story.desk);
  expect((await field(page, 'Headline').innerText()).replaceAll(' go? “Can it be”', '')).toBe(
    story.headline,
  );
});

test('words for the body, for a caption and from the clipboard wait with their lines', async ({
  asReporter: page,
}) => {
  await startStory(page);
  const release = await holdScripts(page);
  await page.reload({ waitUntil: 'commit' });
  await place(page, 'body').click({ force: true });
  await page.keyboard.type('First lne');
  for (let at = 0; at < 2; at += 1) await page.keyboard.press('Backspace');
  await page.keyboard.type('ine.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Second line.');
  await page.getByLabel('Caption', { exact: true }).click({ force: true });
  await page.keyboard.type('A caption');
  release();
  await expect(field(page, 'Body').locator('p')).toHaveText(['First line.', 'Second line.']);
  await expect(page.getByLabel('Caption', { exact: true })).toHaveValue('A caption');
  await expectSaved(page);
});

test('however slow the socket is, a desk takes words, choices and pictures as soon as it is alive', async ({
  asReporter: page,
}) => {
  const release = await holdSocket(page);
  await startStory(page);
  await field(page, 'Headline').click();
  await page.keyboard.insertText('Said before the socket spoke');
  await field(page, 'Body').click();
  await page.keyboard.type('great speech? lights go out.');
  await page.getByLabel('Credit', { exact: true }).first().fill('Jane Roe/AP');
  await page.getByLabel('Internal note').fill('For the desk');
  await page.getByLabel('Slugline').fill('early');
  await page.getByLabel('Urgency').selectOption('2');
  await expect(page.getByRole('status').first()).not.toHaveText(/^Saved/);
  release();
  await expectSaved(page);
  await page.reload();
  await expect(field(page, 'Headline')).toHaveText('Said before the socket spoke');
  await expect(field(page, 'Body')).toHaveText('great speech? lights go out.');
  await expect(page.getByLabel('Credit', { exact: true }).first()).toHaveValue('Jane Roe/AP');
  await expect(page.getByLabel('Internal note')).toHaveValue('For the desk');
  await expect(page.getByLabel('Slugline')).toHaveValue('early');
  await expect(page.getByLabel('Urgency')).toHaveValue('2');
});

test('letters typed while a page is on its way are no commands', async ({ asReporter: page }) => {
  const story = await writeStory({ status: 'draft' });
  await page.goto('/newsroom/stories');
  const link = page.getByRole('link', { name: story.headline, exact: true });
  await expect(link).toBeVisible();
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(`**${story.desk}**`, async (route) => {
    await released;
    await route.continue();
  });
  await link.click();
  await page.keyboard.type('gtc?');
  release();
  await page.waitForURL(`**${story.desk}`);
  await expectSaved(page);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(field(page, 'Headline')).toHaveText(story.headline);
});
