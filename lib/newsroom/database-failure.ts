import { isFull } from '#db/room.ts';
import { isUnfit, troubleOf, UnknownOutcome, type Trouble } from '#db/trouble.ts';
import type { Failure } from '#lib/errors.ts';
import { log } from '#lib/log/log.ts';
import { answerAs } from './refused.ts';

/**
 * What a person is told where the database could not be asked; a failure of its own, so that nobody
 * takes it for a no.
 */
export const AWAY: Failure = {
  code: 'unavailable',
  sentence: 'The database does not answer now. Nothing was changed; try again in a moment.',
};
const FULL: Failure = {
  code: 'unavailable',
  sentence: 'The disk of the newsroom is full. Nothing was changed; tell an administrator.',
};
const UNKNOWN: Failure = {
  code: 'unavailable',
  sentence:
    'The database went away at the last moment. Look whether it was done before you try again.',
};
const UNFIT: Failure = {
  code: 'invalid',
  sentence:
    'Something in what was sent cannot be kept, such as a control character. Nothing was changed.',
};

/**
 * The failure for an error that is PostgreSQL's trouble, or a value that it cannot keep; null for a
 * mistake of our own. Logs it, and gives the answer to the request that met the trouble its status,
 * 503.
 */
export function failureOfDatabase(error: unknown): Failure | null {
  const trouble = noteTrouble(error);
  if (trouble === null) return isUnfit(error) ? UNFIT : null;
  const asked = error instanceof UnknownOutcome ? UNKNOWN : AWAY;
  const failure = trouble === 'full' ? FULL : asked;
  answerAs(failure);
  return failure;
}

/**
 * What keeps the database from answering, logged as what it is; null for an error of another kind.
 * One that is away because its disk is full counts as full.
 */
export function noteTrouble(error: unknown): Trouble | null {
  const found = troubleOf(error);
  if (found === null) return null;
  const trouble = isFull('database') && !(error instanceof UnknownOutcome) ? 'full' : found;
  log.error(
    { err: error, alarm: trouble === 'full' ? 'disk full' : 'database' },
    'The database could not be asked',
  );
  return trouble;
}
