import type { Page } from '@playwright/test';
import { button, write } from '../support/acts.ts';
import { password, people } from '../support/demo-people.ts';
import { startServer, type OwnServer } from '../support/server/own-server.ts';
import { consoleErrors, expect, test as base } from '../support/test.ts';

/** What is asked for the first time is compiled first. */
const timeout = 120_000;
const patiently = expect.configure({ timeout });

const test = base.extend<{ devServer: OwnServer }>({
  // oxlint-disable-next-line no-empty-pattern
  devServer: async ({}, use) => {
    const server = await startServer('dev', { dev: true });
    await use(server);
    await server.remove();
  },
});

/**
 * Resolves when the server says, over the socket by which it tells a page what has changed, that it
 * is there.
 */
async function listensForChanges(page: Page): Promise<void> {
  const socket = await page.waitForEvent('websocket', {
    timeout,
    predicate: (opened) => new URL(opened.url()).pathname === '/_next/hmr',
  });
  await socket.waitForEvent('framereceived', {
    timeout,
    predicate: ({ payload }) => payload.includes('turbopack-connected'),
  });
}

async function signInPatiently(page: Page): Promise<void> {
  await page.goto('/login');
  await page.getByLabel('Email').fill(people.reporter);
  await page.getByLabel('Password').fill(password);
  await button(page, 'Sign in').click();
  await patiently(page).toHaveURL(/\/newsroom/);
}

test(
  'the development server is the same newsroom: a reporter starts a story, readers see a page ' +
    'with its styles',
  async ({ devServer, newPage }) => {
    test.setTimeout(300_000);
    const page = await newPage(devServer.url);
    const errors = consoleErrors(page);
    const listens = listensForChanges(page);
    await signInPatiently(page);
    await listens;
    await button(page, 'New story').click();
    await patiently(page).toHaveURL(/\/newsroom\/stories\/[\w-]+$/);
    await patiently(page.getByRole('status')).toHaveText(/^Saved/);
    await write(page, 'Headline', 'Typed at the development server');
    await page.reload();
    await expect(page.getByRole('textbox', { name: 'Headline', exact: true })).toContainText(
      'Typed at the development server',
    );
    await page.goto('/');
    await expect(page.getByRole('main').getByRole('heading').first()).toHaveCSS(
      'font-family',
      /Galley Serif/,
    );
    expect(errors).toEqual([]);
  },
);
