import type { Page } from '@playwright/test';
import { revokeToken } from '#lib/newsroom/session/revoke.ts';
import { openDatabase } from './write-story.ts';

/**
 * Ends the sign-in of a page's browser at the run's server as an administrator would, without a
 * word to the browser.
 */
export async function endSession(page: Page): Promise<void> {
  await openDatabase();
  const cookie = (await page.context().cookies()).find(({ name }) => name === 'galley-session');
  if (!cookie) throw new Error('Nobody is signed in on this page');
  await revokeToken(cookie.value);
}
