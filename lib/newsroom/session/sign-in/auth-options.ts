import type { NextAuthOptions } from 'next-auth';
import { decode, encode } from 'next-auth/jwt';
import credentialsProvider from 'next-auth/providers/credentials';
import { siteUrl } from '#lib/env/env.ts';
import type { Failure } from '#lib/errors.ts';
import { failureOfDatabase } from '../../database-failure.ts';
import { actorOfToken } from '../request/actor-of-cookies.ts';
import { addressOf } from '../request/caller-address.ts';
import { cookieOf, overHttps, sessionCookieName } from '../request/cookie.ts';
import { deviceCookieName } from '../request/device.ts';
import { enter } from './enter.ts';
import { LONGEST_MS } from '../life.ts';
import { revokeToken } from '../revoke.ts';

/** How the cookie of a sign-in is set, here and by the sign-in page. */
export const sessionCookieOptions = () =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: overHttps() }) as const;

/**
 * What next-auth has no way of its own to answer: that it could not be asked, or was asked too
 * often.
 */
export interface Noted {
  failure: Failure | null;
}

const credentialsOf = (noted: Noted) =>
  credentialsProvider({
    credentials: { email: { type: 'email' }, password: { type: 'password' } },
    async authorize(given, request) {
      const headers: Record<string, string | undefined> = request.headers ?? {};
      const entered = await enter({
        email: given?.email,
        password: given?.password,
        address: addressOf(headers['x-forwarded-for']),
        userAgent: headers['user-agent'],
        device: cookieOf(headers.cookie, deviceCookieName()),
      });
      // next-auth hands the message of an error on to the caller as `error`.
      if (!entered.ok && entered.error.code !== 'invalid') noted.failure = entered.error;
      if (!entered.ok) throw new Error(entered.error.sentence);
      return { id: entered.value.staffId, name: entered.value.name, token: entered.value.token };
    },
  });

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

/**
 * next-auth with e-mail and password. Its "JWT" is our token: 32 random bytes whose SHA-256 names a
 * row of newsroom.session, looked up on each request, so that the server can end a sign-in at once.
 * Salted tokens are next-auth's own small cookies.
 */
export function authOptions(noted: Noted = { failure: null }): NextAuthOptions {
  // next-auth reads its own address from here and nowhere else.
  process.env.NEXTAUTH_URL = siteUrl();
  return {
    secret: process.env.AUTH_SECRET,
    providers: [credentialsOf(noted)],
    pages: { signIn: '/login', signOut: '/login', error: '/login' },
    session: { strategy: 'jwt', maxAge: LONGEST_MS / 1_000 },
    useSecureCookies: overHttps(),
    cookies: { sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() } },
    jwt: {
      async encode(params) {
        if (params.salt) return encode(params);
        const token = textOf(params.token?.token);
        if (!token) throw new Error('A session has no token: only enter() opens one');
        return token;
      },
      async decode(params) {
        if (params.salt) return decode(params);
        const actor = await actorOfToken(params.token).catch((error: unknown) => {
          noted.failure = failureOfDatabase(error);
          throw error;
        });
        return (
          actor && { sub: actor.staffId, name: actor.name, email: actor.email, token: params.token }
        );
      },
    },
    callbacks: {
      // A window compares it with whom its page was made for.
      session: ({ session, token }) => ({ ...session, user: { ...session.user, id: token.sub } }),
      jwt: ({ token, user }) => (user && 'token' in user ? { ...token, token: user.token } : token),
    },
    events: {
      async signOut({ token }) {
        const ended = textOf(token?.token);
        if (ended) await revokeToken(ended);
      },
    },
    // An ended session is no error: without this each of them would be logged as one.
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  };
}
