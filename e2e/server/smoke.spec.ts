import { globSync, readFileSync } from 'node:fs';
import { inBuild, STATIC } from '#lib/server/next/build/build-paths.ts';
import {
  consoleErrors,
  expect,
  names,
  people,
  signIn,
  signInAtTheDoor,
  test,
} from '../support/test.ts';

test('the front page answers', async ({ page }) => {
  const errors = consoleErrors(page);
  const answer = await page.goto('/');
  expect(answer?.status()).toBe(200);
  await expect(page.getByRole('main')).toBeVisible();
  expect(errors).toEqual([]);
});

test('the process and the database say that they are well', async ({ request }) => {
  expect((await request.get('/healthz')).status()).toBe(200);
  expect((await request.get('/readyz')).status()).toBe(200);
});

test('no script for browsers carries a copy of Node’s Buffer', () => {
  const scripts = globSync(inBuild(process.cwd(), STATIC, '**/*.js'));
  expect(scripts.length).toBeGreaterThan(10);
  expect(scripts.filter((file) => readFileSync(file, 'utf8').includes('isBuffer('))).toEqual([]);
});

test('a reporter signs in and out', async ({ newPage }) => {
  const page = await newPage();
  await signInAtTheDoor(page, people.reporter);
  await page.getByRole('button', { name: names.reporter }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/login/);
  await page.goto('/newsroom');
  await expect(page).toHaveURL(/\/login/);
});

test('a private server comes back after kill -9', async ({ ownServer, newPage }) => {
  const server = await ownServer();
  await server.crash();
  await server.restart();
  const page = await newPage(server.url);
  await signIn(page, people.editor);
  await expect(page.getByRole('button', { name: names.editor })).toBeVisible();
});
