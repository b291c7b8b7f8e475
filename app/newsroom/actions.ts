'use server';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { sessionCookieOptions } from '#lib/newsroom/session/auth-options.ts';
import { sessionCookieName } from '#lib/newsroom/session/cookie.ts';
import { revokeToken } from '#lib/newsroom/session/revoke.ts';

/** Ends this sign-in: its row first, then the cookie. */
export async function signOut(): Promise<void> {
  const jar = await cookies();
  const token = jar.get(sessionCookieName())?.value;
  if (token) await revokeToken(token);
  jar.set(sessionCookieName(), '', { ...sessionCookieOptions(), maxAge: 0 });
  redirect('/login');
}
