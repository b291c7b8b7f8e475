/** The secret of every test database. */
export const AUTH_SECRET = 'not a secret: only tests use this one';

/**
 * The address of another database on the same server. By text: an address with a unix socket has no
 * host, which `URL` refuses.
 */
export function sibling(url: string, database: string): string {
  return url.replace(/^(postgres(?:ql)?:\/\/[^/?#]*)(?:\/[^?#]*)?/, `$1/${database}`);
}
