import type { Page } from '@playwright/test';
import { button, expectSaved, openDesk } from '../support/acts.ts';
import { endSession } from '../support/session.ts';
import { writeStory } from '../support/write-story.ts';
import { expect, people, signIn, test } from '../support/test.ts';

const body = (page: Page) => page.getByRole('textbox', { name: 'Body', exact: true });
const OFFLINE = 'Offline – kept on this device';

async function startStory(page: Page): Promise<string> {
  await page.goto('/newsroom/stories');
  await button(page, 'New story').first().click();
  await expectSaved(page);
  return page.url();
}

const times = async (page: Page, words: string) =>
  (await body(page).innerText()).split(words).length - 1;

test('the server dies while one writes: writing goes on, is kept, and merges after a reload', async ({
  ownServer,
  newPage,
}) => {
  test.slow();
  const server = await ownServer();
  const page = await newPage(server.url);
  await signIn(page, people.reporter);
  const desk = await startStory(page);
  await body(page).click();
  await page.keyboard.type('Acknowledged before. ');
  await expectSaved(page);
  await server.crash();
  await expect(page.getByRole('status')).toHaveText(OFFLINE);
  await page.keyboard.type('Written in the dark.');
  await expect(page.getByText('What you write is kept on this device')).toBeVisible();
  await expect(page.getByRole('status')).toHaveText(OFFLINE);
  // The window is lost as well.
  await page.close({ runBeforeUnload: false });
  await server.restart();
  const again = await page.context().newPage();
  await again.goto(desk);
  await expect(body(again)).toContainText('Acknowledged before. Written in the dark.');
  await expectSaved(again);
  expect(await times(again, 'Acknowledged before.')).toBe(1);
  expect(await times(again, 'Written in the dark.')).toBe(1);
});

test('the connection comes back by itself, and so does every word', async ({
  ownServer,
  newPage,
}) => {
  test.slow();
  const server = await ownServer();
  const page = await newPage(server.url);
  await signIn(page, people.reporter);
  await startStory(page);
  await body(page).click();
  await page.keyboard.type('One. ');
  await expectSaved(page);
  await server.crash();
  await page.keyboard.type('Two.');
  await expect(page.getByRole('status')).toHaveText(OFFLINE);
  await server.restart();
  await expectSaved(page);
  await page.reload();
  await expect(body(page)).toContainText('One. Two.');
});

test('the session ends while one writes: sign in over the text, and it is saved', async ({
  newPage,
}) => {
  const story = await writeStory({ status: 'draft' });
  const page = await newPage();
  await signIn(page, people.reporter);
  await openDesk(page, story.desk);
  await endSession(page);

  const dialog = page.getByRole('dialog', { name: 'Sign in' });
  await expect(dialog).toBeVisible();
  await expect(page.getByRole('status').first()).toHaveText(
    'Not saved: signed out. Kept on this device',
  );
  await dialog.getByRole('button', { name: 'Cancel', exact: true }).click();
  await body(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Written signed out.');
  await page.reload();
  await expect(page).toHaveURL(/\/login/);
  await signIn(page, people.reporter);
  await openDesk(page, story.desk);
  await expect(body(page)).toContainText('Written signed out.');
});

test('signing in over the editor keeps the window and its text, and saves it', async ({
  newPage,
}) => {
  const story = await writeStory({ status: 'draft' });
  const page = await newPage();
  await signIn(page, people.reporter);
  await openDesk(page, story.desk);
  await endSession(page);
  await body(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Still here.');

  const dialog = page.getByRole('dialog', { name: 'Sign in' });
  await dialog.getByLabel('Password').fill('galley-demo');
  await button(dialog, 'Sign in').click();
  await expect(dialog).toBeHidden();
  await expectSaved(page);
  await expect(body(page)).toContainText('Still here.');
});

test('a connection that comes back after the session ended leads to the sign-in over the text, not to waiting', async ({
  newPage,
}) => {
  const story = await writeStory({ status: 'draft' });
  const page = await newPage();
  await signIn(page, people.reporter);
  await openDesk(page, story.desk);
  await page.context().setOffline(true);
  await body(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Written on the train.');
  await expect(page.getByRole('status')).toHaveText(OFFLINE);
  await page.context().clearCookies();
  await page.context().setOffline(false);

  const dialog = page.getByRole('dialog', { name: 'Sign in' });
  await expect(dialog).toBeVisible();
  await expect(page.getByRole('status').first()).toHaveText(
    'Not saved: signed out. Kept on this device',
  );
  await dialog.getByLabel('Password').fill('galley-demo');
  await button(dialog, 'Sign in').click();
  await expect(dialog).toBeHidden();
  await expectSaved(page);
  await page.reload();
  await expect(body(page)).toContainText('Written on the train.');
});
