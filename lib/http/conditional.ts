import { createHash } from 'node:crypto';

/**
 * Whether an If-None-Match names the tag (RFC 9110 §13.1.2): a list or `*`, compared weakly, as GET
 * and HEAD do.
 */
export function namesTag(names: string | null, tag: string): boolean {
  return (
    names
      ?.split(',')
      .map((name) => name.trim())
      .some((name) => name === '*' || name.replace(/^W\//, '') === tag) ?? false
  );
}

/**
 * Whether the sender has the present version. If-None-Match decides alone where it is there (RFC
 * 9110 §13.2.2). An If-Modified-Since must be the very instant that was given out, as in nginx:
 * what is taken back makes a page older again.
 */
export function hasPresentVersion(
  headers: Headers,
  tag: string,
  lastModified: string | undefined,
): boolean {
  const names = headers.get('if-none-match');
  if (names !== null) return namesTag(names, tag);
  return lastModified !== undefined && headers.get('if-modified-since') === lastModified;
}

/** A strong tag of these bytes. */
export const tagOf = (body: string): string =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;

/**
 * A body with its validators, or 304 without it when the sender has this version. HEAD answers with
 * the same headers.
 */
export function answerConditionally(
  request: Request,
  { body, changedAt, headers }: { body: string; changedAt?: Date; headers: Record<string, string> },
): Response {
  const etag = tagOf(body);
  const lastModified = changedAt?.toUTCString();
  const all = { ...headers, etag, ...(lastModified ? { 'last-modified': lastModified } : {}) };
  if (hasPresentVersion(request.headers, etag, lastModified))
    return new Response(null, { status: 304, headers: all });
  return new Response(request.method === 'HEAD' ? null : body, { headers: all });
}
