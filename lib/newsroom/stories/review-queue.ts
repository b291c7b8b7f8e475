import { and, arrayOverlaps, asc, eq, inArray, isNull, or } from 'drizzle-orm';
import { staffDb } from '#db/client.ts';
import { story, workingCopy } from '#db/schema/index.ts';
import type { Actor } from '../actor.ts';
import { bylinesOf } from './bylines-of.ts';
import { asRow, onDesksOf, storyRows, type StoryRow } from './row-of.ts';
import { storyClock } from './story-clock.ts';

const MOST = 200;

/** What waits for review on the person's desks, the longest waiting first; at most 200. */
export async function reviewQueue(actor: Actor): Promise<StoryRow[]> {
  const at = await storyClock(staffDb());
  const found = await storyRows()
    .where(and(eq(story.deskState, 'in_review'), isNull(story.killedAt), onDesksOf(actor, 'story.review')))
    .orderBy(asc(story.submittedAt), asc(story.id))
    .limit(MOST);
  return found.map((row) => asRow(row, at));
}

/** Which of some stories the person had a hand in. */
export async function ownAmong(actor: Actor, rows: readonly StoryRow[]): Promise<string[]> {
  if (rows.length === 0) return [];
  const names = await bylinesOf(actor);
  const found = await staffDb().select({ id: story.id }).from(story).innerJoin(workingCopy, eq(workingCopy.storyId, story.id))
    .where(and(inArray(story.id, rows.map(({ id }) => id)), or(
      eq(story.createdBy, actor.staffId),
      arrayOverlaps(workingCopy.hands, [actor.staffId]),
      names.length ? arrayOverlaps(workingCopy.authorIds, names) : undefined,
    )));
  return found.map(({ id }) => id);
}
