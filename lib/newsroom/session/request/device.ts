import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { overHttps } from './cookie.ts';

/** Name of the cookie by which a browser shows that somebody has signed in with it before. */
export const deviceCookieName = (): string =>
  overHttps() ? '__Host-galley-device' : 'galley-device';

/** People who may share a browser; who has not been there for the longest time leaves first. */
const MOST = 5;

const key = (): Buffer =>
  Buffer.from(hkdfSync('sha256', process.env.AUTH_SECRET ?? '', '', 'galley device cookie', 32));
const macOf = (nonce: string, email: string): string =>
  createHmac('sha256', key()).update(`${nonce} ${email.trim().toLowerCase()}`).digest('base64url');
const entriesOf = (cookie: string | undefined): string[] =>
  (cookie ?? '')
    .split('~')
    .filter((entry) => /^[\w-]{22}\.[\w-]{43}$/.test(entry))
    .slice(0, MOST);

/**
 * The number of this browser, where somebody has signed in with it to the account of that e-mail;
 * null otherwise. It opens nothing: tries with it are only counted apart from those of others
 * (OWASP, device cookies).
 */
export function deviceOf(cookie: string | undefined, email: string): string | null {
  const known = entriesOf(cookie).find((entry) => {
    const [nonce = '', mac = ''] = entry.split('.');
    return timingSafeEqual(Buffer.from(mac), Buffer.from(macOf(nonce, email)));
  });
  return known?.split('.')[0] ?? null;
}

/** The cookie after somebody has signed in with that e-mail. */
export function rememberDevice(cookie: string | undefined, email: string): string {
  if (deviceOf(cookie, email) !== null) return entriesOf(cookie).join('~');
  const nonce = randomBytes(16).toString('base64url');
  return [`${nonce}.${macOf(nonce, email)}`, ...entriesOf(cookie)].slice(0, MOST).join('~');
}
