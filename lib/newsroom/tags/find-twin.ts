import { fold } from '#lib/story/text/reading/fold.ts';

/**
 * The name as it is compared with others: readers tell two that differ only in capitals, accents,
 * kinds of apostrophes, dashes or spaces for one.
 */
export const comparableName = (name: string): string => fold(name).replaceAll(/\s+/gu, ' ').trim();

/** The one of these that has the name already, however it is spelt there; undefined where none has. */
export function findTwin<Named extends { name: string }>(
  others: readonly Named[],
  name: string,
): Named | undefined {
  const sought = comparableName(name);
  return others.find((other) => comparableName(other.name) === sought);
}
