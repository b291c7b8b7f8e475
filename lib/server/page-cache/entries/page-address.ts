import type { Target } from '../../gate/target.ts';
import { queryAllowlist } from '../../http/query-allowlist.ts';

/** A public address in the one form by which it is kept and drawn. */
export interface Address {
  /** Path and known query: all that an answer depends on. */
  key: string;
  target: Target;
  /** One of addresses without end, which must not push pages out: a search. */
  endless: boolean;
}

/**
 * Every spelling of an address (percent signs, order of the query, what nobody knows in it) comes
 * to the same.
 */
export function addressOf({ decoded, query }: Target): Address {
  const path = decoded.split('/').map(encodeURIComponent).join('/');
  const known = queryAllowlist(decoded, query);
  return {
    key: path + known,
    target: { path, decoded, query: known.slice(1) },
    endless: decoded === '/search' && known !== '',
  };
}
