import type { IncomingHttpHeaders } from 'node:http';

/**
 * Origins that our own pages have: the site's, and on this machine alone the names of the
 * loopback.
 * @throws {TypeError} where `siteUrl` is no URL.
 */
export function ownOrigins(siteUrl: string): ReadonlySet<string> {
  const site = new URL(siteUrl);
  const names = ['localhost', '127.0.0.1', '[::1]'];
  if (!names.includes(site.hostname)) return new Set([site.origin]);
  return new Set(names.map((name) => Object.assign(new URL(siteUrl), { hostname: name }).origin));
}

/**
 * Whether a write may come from where it says (Fetch Metadata's Sec-Fetch-Site, and Origin by RFC
 * 6454). Browsers send Origin with each write; `null` is what a sandboxed frame or a redirect
 * makes of it. A program that sends neither header has no stranger's cookies to abuse.
 */
export function mayWrite(headers: IncomingHttpHeaders, own: ReadonlySet<string>): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  return headers.origin === undefined || own.has(headers.origin);
}

/**
 * Whether a socket may be opened: an upgrade must name its origin, for the same-origin policy does
 * not hold WebSockets back (RFC 6455 §10.2).
 */
export function mayUpgrade(headers: IncomingHttpHeaders, own: ReadonlySet<string>): boolean {
  return headers.origin !== undefined && mayWrite(headers, own);
}
