import { siteUrl } from '#lib/env/env.ts';

/**
 * Whether people reach this site by https: then cookies are Secure and bound to the host (RFC
 * 6265bis §4.1.3.2).
 */
export const overHttps = (): boolean => new URL(siteUrl()).protocol === 'https:';

/** Name of the cookie that holds a sign-in. */
export const sessionCookieName = (): string =>
  overHttps() ? '__Host-galley-session' : 'galley-session';

/** The value of one cookie in a Cookie header; undefined where it is absent. */
export function cookieOf(header: string | undefined, name: string): string | undefined {
  for (const pair of header?.split(';') ?? []) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}
