import type { ServerResponse } from 'node:http';
import { namesTag } from '#lib/http/conditional.ts';
import { limits } from '../../http/limits.ts';
import type { Conditions } from './conditions.ts';
import type { Entry, Variant } from './entry.ts';

/** Sends a page in the asker's encoding; 304 where it is known already; gives back the status. */
export function sendEntry(
  response: ServerResponse,
  entry: Entry,
  conditions: Conditions,
  head: boolean,
  remarks?: readonly string[],
): number {
  const variant = entry.variants[conditions.encoding];
  if (entry.status === 200 && isKnown(entry, variant, conditions)) {
    response.writeHead(304, remarked(variant.unchanged, remarks));
    response.end();
    return 304;
  }
  if (
    !remarks &&
    !head &&
    response.shouldKeepAlive &&
    !response.headersSent &&
    response.getHeaderNames().length === 0
  ) {
    sendWritten(response, entry.status, variant);
    return entry.status;
  }
  response.writeHead(entry.status, remarked(variant.whole, remarks));
  if (head) response.end();
  else response.end(variant.body);
  return entry.status;
}

/** What Node adds to a head by itself. */
const keepAlive = `Connection: keep-alive\r\nKeep-Alive: timeout=${limits.keepAliveTimeout / 1_000}\r\n\r\n`;
let second = 0;
let date = '';

function dateLine(): string {
  const present = Math.floor(Date.now() / 1_000);
  if (present !== second) {
    second = present;
    date = `Date: ${new Date(present * 1_000).toUTCString()}\r\n`;
  }
  return date;
}

/**
 * Sends a head that has been written already. Node would put it together and check it anew for each
 * answer, a tenth of what an answer costs; it has no public way to be given one. The tests hold
 * this to what `writeHead` sends, to the byte.
 */
function sendWritten(response: ServerResponse, status: number, { head, body }: Variant): void {
  response.statusCode = status;
  (response as ServerResponse & { _header: string })._header = head + dateLine() + keepAlive;
  response.end(body);
}

/** RFC 9110 §13.2.2; If-Modified-Since as lib/http/conditional.ts takes it. */
function isKnown(
  entry: Entry,
  { etag }: Variant,
  { noneMatch, modifiedSince }: Conditions,
): boolean {
  if (noneMatch !== undefined) return noneMatch === etag || namesTag(noneMatch, etag);
  return modifiedSince !== undefined && modifiedSince === entry.lastModified;
}

/** The prepared headers end with the Cache-Status of a plain hit; `remarks` stand in its place. */
const remarked = (prepared: readonly string[], remarks: readonly string[] | undefined): string[] =>
  (remarks ? [...prepared.slice(0, -2), ...remarks] : prepared) as string[];

/** Of a page that was made for this request (RFC 9211 §2.2). */
export const forwarded = (kept: boolean): string[] => [
  'Cache-Status',
  `galley; fwd=miss${kept ? '; stored' : ''}`,
];

/**
 * Of a copy that is out of date, or may be (RFC 9211 §2.4; RFC 7234 §5.5.1, which caches still
 * know).
 */
export const stale = (why: 'away' | 'slow' | 'failed'): string[] => [
  'Cache-Status',
  `galley; hit; ttl=-1; detail=${why}`,
  'Warning',
  '110 galley "Response is stale"',
];
