import type { BrowserContext, Page } from '@playwright/test';
import { button, expectSaved } from '../support/acts.ts';
import { endSession } from '../support/session.ts';
import { writeStory } from '../support/write-story.ts';
import { expect, names, people, signInAtTheDoor, test } from '../support/test.ts';
import { body, openStory, startStory } from '../support/writing.ts';

test.use({ serviceWorkers: 'allow' });

const OFFLINE = 'Offline – kept on this device';

/**
 * Until the service worker has all that opens a desk without a network. Nothing on the screen says
 * it.
 */
async function expectKept(page: Page, path: string): Promise<void> {
  await expect
    .poll(
      () =>
        page.evaluate(async (sought) => {
          const kept = await Promise.all(
            (await caches.keys()).map(async (name) => {
              const cache = await caches.open(name);
              return {
                page: Boolean(await cache.match(sought)) && name.startsWith('galley-pages:'),
                files: Boolean(await cache.match('/whole')),
              };
            }),
          );
          return kept.some(({ page: is }) => is) && kept.some(({ files }) => files);
        }, path),
      { timeout: 30_000 },
    )
    .toBe(true);
}

/** Until the list of what opens without a network would name a story so. */
const expectNamed = (page: Page, path: string, title: string) =>
  expect
    .poll(() =>
      page.evaluate(async (sought) => {
        const [kept] = (await caches.keys()).filter((name) => name.startsWith('galley-kept:'));
        const found = kept ? await (await caches.open(kept)).match(sought) : undefined;
        return found ? ((await found.json()) as { title: string }).title : null;
      }, path),
    )
    .toBe(title);

async function type(page: Page, words: string): Promise<void> {
  await body(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(words);
}

const times = async (page: Page, words: string) =>
  (await body(page).innerText()).split(words).length - 1;

async function signOut(page: Page, name: string): Promise<void> {
  await button(page, name).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
}

/** Until the device knows what the newsroom has said of who is signed in. */
async function expectLocked(page: Page, locked: boolean): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const said = await caches.match('/person');
        return said ? ((await said.json()) as { locked: boolean }).locked : null;
      }),
    )
    .toBe(locked);
}

const storesOf = (page: Page) =>
  page.evaluate(async () => ({
    caches: await caches.keys(),
    databases: await indexedDB.databases(),
    kept: Object.keys(localStorage),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));

async function reloadOffline(context: BrowserContext, page: Page): Promise<void> {
  await context.setOffline(true);
  await page.reload();
}

test('a story that was begun here opens without a network, is written on, and every word arrives once', async ({
  newPage,
  asEditor: colleague,
}) => {
  const page = await newPage();
  const context = page.context();
  await signInAtTheDoor(page, people.reporter);
  const path = new URL(await startStory(page)).pathname;
  await page.getByRole('textbox', { name: 'Headline' }).fill('A bridge reopens');
  await type(page, 'Written with a network.');
  await expectSaved(page);
  await expectKept(page, path);
  await expectNamed(page, path, 'A bridge reopens');

  await reloadOffline(context, page);
  await expect(page.getByRole('status')).toHaveText(OFFLINE);
  await expect(body(page)).toContainText('Written with a network.');
  await type(page, ' Written on the train.');
  await page.reload();
  await expect(body(page)).toContainText('Written with a network. Written on the train.');
  await expect(page.getByRole('status')).toHaveText(OFFLINE);

  // Any other address says so, and leads on to what is kept.
  await page.goto('/newsroom/stories/0198f000-0000-7000-8000-00000000dead');
  await expect(page.getByText('this story is not kept on this device')).toBeVisible();
  await page.goto('/newsroom/review?desk=world');
  await expect(page.getByRole('heading', { name: 'No connection' })).toBeVisible();
  await page.getByRole('link', { name: 'A bridge reopens' }).click();
  await expect(body(page)).toContainText('Written on the train.');

  await context.setOffline(false);
  await expectSaved(page);
  await openStory(colleague, path);
  expect(await times(colleague, 'Written with a network.')).toBe(1);
  expect(await times(colleague, 'Written on the train.')).toBe(1);
});

test('a server that is away is no reason to stop: the desk opens, and the words are sent when it is back', async ({
  ownServer,
  newPage,
}) => {
  test.slow();
  const server = await ownServer();
  const page = await newPage(server.url);
  await signInAtTheDoor(page, people.reporter);
  const path = new URL(await startStory(page)).pathname;
  await type(page, 'Before.');
  await expectSaved(page);
  await expectKept(page, path);
  await server.crash();
  await page.goto('/newsroom');
  await expect(page.getByRole('heading', { name: 'No connection' })).toBeVisible();
  await page.goto(path);
  await expect(page.getByRole('status')).toHaveText(OFFLINE);
  await type(page, ' Meanwhile.');
  await server.restart();
  await expectSaved(page);
  await page.reload();
  await expect(body(page)).toContainText('Before. Meanwhile.');
  expect(await times(page, 'Meanwhile.')).toBe(1);
});

test('a new release throws away what the one before it kept, and keeps the same stories anew', async ({
  newPage,
}) => {
  const story = await writeStory({ status: 'draft' });
  const page = await newPage();
  await signInAtTheDoor(page, people.reporter);
  await openStory(page, story.desk);
  await expectKept(page, story.desk);
  // As a browser is left by a release before this one.
  await page.evaluate(async (path) => {
    const [pages = ''] = (await caches.keys()).filter((name) => name.startsWith('galley-pages:'));
    const former = await caches.open(pages.replace(/:\w+:/, ':former:'));
    await former.put(
      path,
      new Response('<p>Of the former release</p>', { headers: { 'content-type': 'text/html' } }),
    );
    await caches.delete(pages);
    await (await caches.open('galley-files:former')).put('/whole', new Response('yes'));
    await (await caches.open('galley-device')).put('/release', Response.json('former'));
  }, story.desk);
  await page.goto('/newsroom');
  await expectKept(page, story.desk);
  await expect
    .poll(() =>
      page.evaluate(async () => (await caches.keys()).filter((name) => name.includes('former'))),
    )
    .toEqual([]);
  await page.context().setOffline(true);
  await page.goto(story.desk);
  await expect(body(page)).toContainText(story.word);
});

test('signing out empties the device, also of what other windows had open', async ({ newPage }) => {
  const story = await writeStory({ status: 'draft' });
  const page = await newPage();
  const context = page.context();
  await signInAtTheDoor(page, people.reporter);
  await openStory(page, story.desk);
  await expectKept(page, story.desk);
  const other = await context.newPage();
  await openStory(other, story.desk);

  // What has not reached the newsroom is named before it would be lost.
  await context.setOffline(true);
  await type(page, ' Not sent.');
  await signOut(page, names.reporter);
  const sheet = page.getByRole('dialog', { name: 'Sign out' });
  await expect(sheet.getByText('Not in the newsroom yet')).toContainText(story.headline);
  await button(sheet, 'Cancel').click();
  await context.setOffline(false);
  await expectSaved(page);
  await expectSaved(other);

  await signOut(page, names.reporter);
  await expect(page).toHaveURL(/\/login/);
  await expect(other).toHaveURL(/\/login/);
  await expect
    .poll(() => storesOf(page))
    .toEqual({ caches: [], databases: [], kept: [], workers: 0 });
});

test(
  'a sign-in that was ended locks the device: nobody else sees what is kept, and its writer ' +
    'finds every word',
  async ({ newPage }) => {
    const story = await writeStory({ status: 'draft' });
    const page = await newPage();
    const context = page.context();
    await signInAtTheDoor(page, people.reporter);
    await openStory(page, story.desk);
    await expectKept(page, story.desk);
    await context.setOffline(true);
    await type(page, ' Never sent.');
    await expect(page.getByRole('status')).toHaveText(OFFLINE);
    await page.goto('about:blank');
    await endSession(page);
    await context.setOffline(false);

    await page.goto('/newsroom');
    await expect(page).toHaveURL(/\/login/);
    await expectLocked(page, true);
    await context.setOffline(true);
    await page.goto(story.desk);
    await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible();
    await expect(page.getByText(story.headline)).toHaveCount(0);
    await context.setOffline(false);

    await signInAtTheDoor(page, people.secondReporter);
    await expectLocked(page, false);
    await context.setOffline(true);
    await page.goto(story.desk);
    await expect(page.getByText('this story is not kept on this device')).toBeVisible();
    await expect(page.getByText(story.headline)).toHaveCount(0);
    await context.setOffline(false);
    await page.goto('/newsroom');
    await signOut(page, names.secondReporter);
    await expect(page).toHaveURL(/\/login/);

    await signInAtTheDoor(page, people.reporter);
    await openStory(page, story.desk);
    expect(await times(page, 'Never sent.')).toBe(1);
  },
);

test('a window whose writer is not the one who signed in shows and sends nothing', async ({
  newPage,
}) => {
  const story = await writeStory({ status: 'draft' });
  const page = await newPage();
  await signInAtTheDoor(page, people.reporter);
  await openStory(page, story.desk);
  await endSession(page);
  const dialog = page.getByRole('dialog', { name: 'Sign in' });
  await expect(dialog).toBeVisible();
  await dialog.getByLabel('Email').fill(people.secondReporter);
  await dialog.getByLabel('Password').fill('galley-demo');
  await button(dialog, 'Sign in').click();
  await expect(
    page.getByRole('heading', { name: 'Somebody else is signed in here' }),
  ).toBeVisible();
  await expect(body(page)).toBeHidden();
});

test('readers have nothing of it', async ({ newPage }) => {
  const page = await newPage();
  await signInAtTheDoor(page, people.reporter);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const scopes = await page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
  );
  expect(scopes).toEqual(['/newsroom']);
  for (const address of ['/', '/latest', '/newsroom-of-nobody']) {
    await page.goto(address);
    expect(
      await page.evaluate(
        () =>
          [...document.scripts].filter(
            ({ type }) => type === '' || type === 'module' || type.includes('javascript'),
          ).length,
      ),
      address,
    ).toBe(0);
    if (address !== '/newsroom-of-nobody')
      expect(await page.evaluate(() => navigator.serviceWorker.controller), address).toBeNull();
  }
});
