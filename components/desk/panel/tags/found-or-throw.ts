import type { Result } from '#lib/errors.ts';

/**
 * What a search found; throws what kept it from being asked, so that a field never takes that for
 * "nothing is named so".
 */
export function foundOrThrow<Found>(answer: Result<Found>): Found {
  if (answer.ok) return answer.value;
  throw new Error(answer.error.sentence);
}
