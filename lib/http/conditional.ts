import { createHash } from 'node:crypto';

/**
 * Whether an If-None-Match names the tag (RFC 9110 §13.1.2): a list or `*`, compared weakly, as
 * GET and HEAD do.
 * @param names the header's value; null: it was not sent, which names nothing.
 * @param tag with its quotation marks, without `W/`.
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
 * @param tag with its quotation marks, without `W/`.
 * @param lastModified as the header has it (HTTP-date, RFC 9110 §5.6.7); undefined: none is given
 * out.
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

/** A strong tag of these bytes, with its quotation marks (RFC 9110 §8.8.3). */
export const tagOf = (body: string): string =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;

/**
 * A body with its validators, or 304 without it when the sender has this version (RFC 9110
 * §15.4.5). HEAD answers with the same headers (§9.3.2).
 * @param answer `changedAt`: for Last-Modified, which counts whole seconds; absent: none is given
 * out.
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
