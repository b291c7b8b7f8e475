import type { Failure } from '#lib/errors.ts';

/**
 * For what was sent and had no answer: the newsroom may have done it, and only the way back was
 * cut. `what` begins the sentence.
 */
export const unanswered = (what: string): Failure => ({
  code: 'unavailable',
  sentence: `${what}: the newsroom did not answer. Look whether it was done before you try again.`,
});
