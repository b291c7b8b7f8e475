import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { namesTag } from '#lib/http/conditional.ts';
import type { Encoding } from './encoding.ts';

export interface Validators {
  etag: string;
  lastModified?: string | undefined;
}

/** Strong entity tag of a body (RFC 9110 §8.8.3), or the one that its route gave it. */
export function etagOf(body: Buffer, given: unknown): string {
  if (typeof given === 'string' && /^"[\x21\x23-\x7e]+"$/.test(given)) return given;
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
}

/** The tag of one encoding: two encodings have different bytes, so a strong tag must differ. */
export function etagIn(etag: string, encoding: Encoding): string {
  return encoding === 'identity' ? etag : `${etag.slice(0, -1)}-${encoding}"`;
}

/**
 * Whether the asker has this already (RFC 9110 §13.2.2): If-None-Match first, else
 * If-Modified-Since, which must be the very instant that was given out: what is taken back makes a
 * page older again.
 */
export function isKnown(headers: IncomingHttpHeaders, { etag, lastModified }: Validators): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) return namesTag(tags, etag);
  return lastModified !== undefined && headers['if-modified-since'] === lastModified;
}
