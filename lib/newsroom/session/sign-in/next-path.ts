const HOME = '/newsroom';

/**
 * Where to go after signing in: the address that was asked for, if it is one of the newsroom's own,
 * else my work. Absolute, protocol-relative and backslash forms lead elsewhere and are refused
 * (CWE-601).
 */
export function localNext(asked: unknown): string {
  if (
    typeof asked !== 'string' ||
    asked.length > 2_000 ||
    !asked.startsWith('/') ||
    /[\\\p{Cc}]/u.test(asked)
  )
    return HOME;
  const url = new URL(asked, 'http://newsroom.invalid');
  const inside = url.hostname === 'newsroom.invalid' && /^\/newsroom(\/|$)/.test(url.pathname);
  return inside ? url.pathname + url.search + url.hash : HOME;
}

/** The sign-in page that leads back to an address of the newsroom. */
export function signInPath(asked: unknown): string {
  const next = localNext(asked);
  return next === HOME ? '/login' : `/login?next=${encodeURIComponent(next)}`;
}
