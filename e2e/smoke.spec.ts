import { consoleErrors, expect, test } from './support/test.ts';

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

test('a reporter signs in and out', async ({ asReporter }) => {
  await asReporter.getByRole('button', { name: /Reporter|Galley/ }).first().isVisible();
});
