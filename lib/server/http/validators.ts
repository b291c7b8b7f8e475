import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
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

/** Whether the asker has this already (RFC 9110 §13.2.2): If-None-Match first, else If-Modified-Since. */
export function isKnown(headers: IncomingHttpHeaders, { etag, lastModified }: Validators): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) return tags.trim() === '*' || tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return lastModified !== undefined && !Number.isNaN(since) && Date.parse(lastModified) <= since;
}
