import { comparableName } from '#lib/story/text/reading/names.ts';

/** The one of these that has the name already, however it is spelt there; undefined where none has. */
export function findTwin<Named extends { name: string }>(
  others: readonly Named[],
  name: string,
): Named | undefined {
  const sought = comparableName(name);
  return others.find((other) => comparableName(other.name) === sought);
}
