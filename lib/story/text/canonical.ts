import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * The one spelling of a JSON value (RFC 8785): keys sorted, no white space, numbers in their
 * shortest form.
 * @throws on what JSON cannot carry (undefined at the top, NaN, lone surrogates): text is made
 * well-formed at the door.
 */
export function canonicalJson(value: unknown): string {
  const json = canonicalize(value);
  if (json === undefined) throw new TypeError('There is no JSON for this value');
  return json;
}

/**
 * SHA-256 of the canonical JSON of a value, 64 hex digits. Equal values hash equally whatever the
 * order of their keys.
 * @throws as `canonicalJson` does.
 */
export function sha256Of(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
