import type { Encoding } from '../../http/encoding.ts';
import { isRedirect, withQuery } from '../../http/redirect-query.ts';
import { type Entry, type Variant, writtenHead } from './entry.ts';

function led({ whole, ...variant }: Variant, status: number, query: string): Variant {
  const headers = whole.map((value, at) =>
    at % 2 === 1 && whole[at - 1]?.toLowerCase() === 'location' ? withQuery(value, query) : value,
  );
  return { ...variant, whole: headers, head: writtenHead(status, headers) };
}

/**
 * What is kept of an address that has moved, with the query that it was asked with: it is kept once
 * for all of them.
 */
export function redirectWith(entry: Entry, query: string): Entry {
  if (query === '' || !isRedirect(entry.status)) return entry;
  const variants = Object.fromEntries(
    Object.entries(entry.variants).map(([encoding, variant]) => [
      encoding,
      led(variant, entry.status, query),
    ]),
  ) as Record<Encoding, Variant>;
  return { ...entry, variants };
}
