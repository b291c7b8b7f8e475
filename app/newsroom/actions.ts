'use server';
import { cookies } from 'next/headers';
import type { Failure } from '#lib/errors.ts';
import { noteAction } from '#lib/log/request-context.ts';
import { failureOfDatabase } from '#lib/newsroom/database-failure.ts';
import { sessionCookieOptions } from '#lib/newsroom/session/sign-in/auth-options.ts';
import { sessionCookieName } from '#lib/newsroom/session/request/cookie.ts';
import { revokeToken } from '#lib/newsroom/session/revoke.ts';

/**
 * Ends this sign-in: its row first, then the cookie. Gives back why it did not; the window then
 * goes to the sign-in page, or stays.
 */
export async function signOut(): Promise<Failure | null> {
  noteAction();
  const jar = await cookies();
  const token = jar.get(sessionCookieName())?.value;
  try {
    if (token) await revokeToken(token);
  } catch (error) {
    const failure = failureOfDatabase(error);
    if (failure)
      return {
        ...failure,
        sentence: 'You are still signed in: the database does not answer. Try again in a moment.',
      };
    throw error;
  }
  jar.set(sessionCookieName(), '', { ...sessionCookieOptions(), maxAge: 0 });
  return null;
}
