import { expect, request, type APIRequestContext, type Page } from '@playwright/test';
import { password } from './demo-people.ts';

/** Signs in by the login page and waits for the newsroom. */
export async function signInAtTheDoor(page: Page, email: string, secret = password): Promise<void> {
  await page.goto('/login');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(secret);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/newsroom/);
}

/** As the desk does without leaving the page; the cookie is then among those of the requests. */
async function signInOver(requests: APIRequestContext, email: string): Promise<void> {
  const token = await requests.get('/api/auth/csrf');
  const { csrfToken } = (await token.json()) as { csrfToken: string };
  const answer = await requests.post('/api/auth/callback/credentials', {
    form: { csrfToken, email, password, json: 'true', callbackUrl: '/newsroom' },
    maxRedirects: 0,
  });
  if (!answer.ok())
    throw new Error(`${email} could not sign in: ${answer.status()} ${await answer.text()}`);
}

/**
 * Signs a page's browser in without the login page, where a test is about something else, and goes
 * to the newsroom.
 */
export async function signIn(page: Page, email: string): Promise<void> {
  await signInOver(page.request, email);
  // What is on the page is for who waits for it: most tests go elsewhere at once.
  await page.goto('/newsroom', { waitUntil: 'commit' });
}

/** Signs a program in; gives back its Cookie header. */
export async function signInByProgram(url: string, email: string): Promise<string> {
  const requests = await request.newContext({ baseURL: url });
  try {
    await signInOver(requests, email);
    const { cookies } = await requests.storageState();
    return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  } finally {
    await requests.dispose();
  }
}
