import type { ServerResponse } from 'node:http';
import { namesTag } from '#lib/http/conditional.ts';
import { limits } from '../../http/limits.ts';
import { keepAliveLines, sendWrittenHead, takesWrittenHead } from '../../next/written-head.ts';
import type { Conditions } from './conditions.ts';
import type { Entry, Variant } from './entry.ts';

const keepAlive = keepAliveLines(limits.keepAliveTimeout);

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
  if (!remarks && !head && takesWrittenHead(response)) {
    sendWrittenHead(response, entry.status, variant, keepAlive);
    return entry.status;
  }
  response.writeHead(entry.status, remarked(variant.whole, remarks));
  if (head) response.end();
  else response.end(variant.body);
  return entry.status;
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
