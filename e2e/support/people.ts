import { expect, type Page } from '@playwright/test';

/** The demo newsroom's people. */
export const people = {
  reporter: 'reporter@example.org',
  secondReporter: 'second.reporter@example.org',
  editor: 'editor@example.org',
  chief: 'chief@example.org',
  admin: 'admin@example.org',
} as const;

/** Their names, after which the menu with `Sign out` is named. */
export const names: Record<keyof typeof people, string> = {
  reporter: 'Inés Calderón',
  secondReporter: 'Tomás Brandt',
  editor: 'Vera Lindqvist',
  chief: 'Amara Okonjo',
  admin: 'Pieter Vroom',
};

export const password = 'galley-demo';

/** Signs in by the login page and waits for the newsroom. */
export async function signInAtTheDoor(page: Page, email: string, secret = password): Promise<void> {
  await page.goto('/login');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(secret);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/newsroom/);
}

/** Signs a page's browser in without the login page, where a test is about something else, and goes to the newsroom. */
export async function signIn(page: Page, email: string): Promise<void> {
  const token = await page.request.get('/api/auth/csrf');
  const { csrfToken } = (await token.json()) as { csrfToken: string };
  const answer = await page.request.post('/api/auth/callback/credentials', { form: { csrfToken, email, password, json: 'true', callbackUrl: '/newsroom' }, maxRedirects: 0 });
  expect(answer.ok(), `${email} could not sign in: ${answer.status()}`).toBe(true);
  // What is on the page is for who waits for it: most tests go elsewhere at once.
  await page.goto('/newsroom', { waitUntil: 'commit' });
}
