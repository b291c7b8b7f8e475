import { isUnfit, troubleOf, UnknownOutcome } from '#db/trouble.ts';
import type { Failure } from '#lib/errors.ts';
import { log } from '#lib/log.ts';

/** What a person is told where the database could not be asked; a failure of its own, so that nobody takes it for a no. */
export const AWAY: Failure = { code: 'unavailable', sentence: 'The database does not answer now. Nothing was changed; try again in a moment.' };
const FULL: Failure = { code: 'unavailable', sentence: 'The disk of the newsroom is full. Nothing was changed; tell an administrator.' };
const UNKNOWN: Failure = { code: 'unavailable', sentence: 'The database went away at the last moment. Look whether it was done before you try again.' };
const UNFIT: Failure = { code: 'invalid', sentence: 'Something in what was sent cannot be kept, such as a control character. Nothing was changed.' };

/** The failure for an error that is PostgreSQL's trouble, or a value that it cannot keep; null for a mistake of our own. Logs it. */
export function failureOfDatabase(error: unknown): Failure | null {
  const trouble = troubleOf(error);
  if (trouble === null) return isUnfit(error) ? UNFIT : null;
  log.error({ err: error, alarm: trouble === 'full' ? 'disk full' : 'database' }, 'The database could not be asked');
  if (trouble === 'full') return FULL;
  return error instanceof UnknownOutcome ? UNKNOWN : AWAY;
}
