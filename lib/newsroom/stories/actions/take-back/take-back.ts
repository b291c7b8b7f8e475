import { WORKFLOW } from '../actions.ts';
import type { StoryMove, TakenBack } from '../story-action.ts';

/**
 * Who did it a moment ago takes it back: facts, text and approval are as before, and the mail that
 * waited is not sent.
 */
export const takeBack = {
  word: 'Take back',
  seconds: 10,
  done: 'taken back. It stands where it stood before.',
} as const;

/** What can be taken back, by the kind of its event. */
export const TAKEN_BACK: Readonly<Record<string, TakenBack>> = Object.fromEntries(
  Object.values(WORKFLOW).flatMap((move: StoryMove) => Object.entries(move.takeBack ?? {})),
);
