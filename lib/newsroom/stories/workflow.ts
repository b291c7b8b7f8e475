import { fail, ok, type Result } from '#lib/errors.ts';
import { WORKFLOW, type MoveName } from './actions/actions.ts';
import type { Circumstances, Obstacle, StoryMove } from './actions/story-action.ts';
import {
  publicationState,
  withScheduleApplied,
  scheduledFacts,
  statusOf,
  STATUS_WORDS,
  type FactsChange,
  type StoryFacts,
} from './facts.ts';

/**
 * What is in the way of a move by the story's state and by what was filled in (null: nothing).
 * Rights are policy's.
 */
function findObstacle(
  story: StoryFacts,
  { from, guards = [] }: StoryMove,
  when: Circumstances,
): Obstacle | null {
  const facts = withScheduleApplied(story, when.at);
  const isInPlace =
    (!from.desk || from.desk.includes(facts.deskState)) &&
    from.readers.includes(publicationState(facts, when.at));
  if (!isInPlace)
    return {
      sentence: `The story is ${STATUS_WORDS[statusOf(facts, when.at)].toLowerCase()} now; that cannot be done to it.`,
    };
  for (const guard of guards) {
    const found = guard(facts, when);
    if (found) return found;
  }
  return null;
}

/** The sentence that says what is in the way of a move; null where nothing is. */
export const obstacle = (story: StoryFacts, name: MoveName, when: Circumstances): string | null =>
  findObstacle(story, WORKFLOW[name], when)?.sentence ?? null;

/**
 * An obstacle as a failure: of what was filled in, where it has a field, else of how the story
 * stands.
 */
export const failFor = ({ sentence, field }: Obstacle): ReturnType<typeof fail> =>
  fail(field ? 'invalid' : 'conflict', sentence, field);

/** The facts after a move, or what is in the way. Pure: the caller writes them. */
export function transition(
  story: StoryFacts,
  name: MoveName,
  when: Circumstances,
): Result<FactsChange> {
  const move: StoryMove = WORKFLOW[name];
  const found = findObstacle(story, move, when);
  if (found) return failFor(found);
  const facts = withScheduleApplied(story, when.at);
  // The row is written as it reads.
  return ok({
    ...(facts === story ? {} : scheduledFacts(facts)),
    ...move.change(facts, when),
    changedAt: when.at,
  });
}
