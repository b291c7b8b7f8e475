/**
 * A request's target, taken apart: the path as sent, the path decoded, and the query without its
 * question mark.
 */
export interface Target {
  path: string;
  decoded: string;
  query: string;
}

const longest = 8_192;

/**
 * Reads a request target of the origin form (RFC 9112 §3.2.1).
 * @returns null for every other form and for what no link of ours could be: another host, broken
 * percent signs, control characters, backslashes, dots; `'too_long'` above 8,192 characters.
 */
export function readTarget(url: string): Target | 'too_long' | null {
  if (url.length > longest) return 'too_long';
  if (!/^\/(?!\/)[\x21-\x7e]*$/.test(url) || /[\\#]/.test(url)) return null;
  const [path = '', ...query] = url.split('?');
  const decoded = decode(path);
  return decoded === null || /[\p{Cc}\\]|\/\.\.?(\/|$)/u.test(decoded)
    ? null
    : { path, decoded, query: query.join('?') };
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
