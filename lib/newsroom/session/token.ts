import { createHash, randomBytes } from 'node:crypto';

/** A new token for a cookie: 32 random bytes, 43 letters. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of a token: who reads the table cannot sign in with it. */
export const tokenSha256 = (token: string): string =>
  createHash('sha256').update(token).digest('hex');

/** Whether a text can be a token at all; anything else is not worth a query. */
export const looksLikeToken = (text: string | undefined): text is string =>
  text !== undefined && /^[\w-]{43}$/.test(text);
