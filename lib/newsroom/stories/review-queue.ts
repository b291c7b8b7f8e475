import { and, asc, eq, isNull } from 'drizzle-orm';
import { story } from '#db/schema/index.ts';
import { now } from '#lib/clock.ts';
import type { Actor } from '../actor.ts';
import { asRow, onDesksOf, storyRows, type StoryRow } from './row-of.ts';

const MOST = 200;

/** What waits for review on the person's desks, the longest waiting first; at most 200. */
export async function reviewQueue(actor: Actor): Promise<StoryRow[]> {
  const at = now();
  const found = await storyRows()
    .where(and(eq(story.deskState, 'in_review'), isNull(story.killedAt), onDesksOf(actor, 'story.review')))
    .orderBy(asc(story.submittedAt), asc(story.id))
    .limit(MOST);
  return found.map((row) => asRow(row, at));
}
