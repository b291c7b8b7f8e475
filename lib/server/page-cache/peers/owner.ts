import { createHash } from 'node:crypto';

const weightOf = (address: string, key: string): string =>
  createHash('sha256').update(`${address} ${key}`).digest('hex');

/**
 * The process that draws a page for all of them, by highest weight (rendezvous hashing, Thaler and
 * Ravishankar 1998): whoever knows the same processes comes to the same one, and where one goes,
 * only its own pages move. Null where there is none.
 */
export function ownerOf(key: string, addresses: readonly string[]): string | null {
  const weighed = addresses.map((address) => ({ address, weight: weightOf(address, key) }));
  return (
    weighed.reduce<(typeof weighed)[number] | null>(
      (most, one) => (most === null || one.weight > most.weight ? one : most),
      null,
    )?.address ?? null
  );
}
