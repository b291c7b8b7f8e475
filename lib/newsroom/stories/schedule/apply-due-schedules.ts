import { and, eq, isNull, lte } from 'drizzle-orm';
import { staffDb } from '#db/staff.ts';
import { story } from '#db/schema/newsroom/index.ts';
import { editionsSeenAfter } from '../../door.ts';
import { lockStory } from './lock-story.ts';
import { storyClock } from './story-clock.ts';

const BATCH = 200;

/**
 * Writes down what the clock made true: scheduled editions whose time has passed are live, with an
 * event each. What appeared by a clock that was set back waits again. Readers never wait for this;
 * their views compare times themselves.
 * @returns how many stories were due.
 */
export async function applyDueSchedules(): Promise<number> {
  const at = await storyClock(staffDb());
  const passed = await staffDb()
    .select({ id: story.id })
    .from(story)
    .where(and(lte(story.publishAt, at), isNull(story.heldAt)))
    .orderBy(story.publishAt)
    .limit(BATCH);
  const later = editionsSeenAfter(staffDb(), at);
  const ahead = await staffDb()
    .select({ id: story.id })
    .from(later)
    .innerJoin(story, and(eq(story.id, later.storyId), eq(story.liveEditionId, later.editionId)))
    .where(and(eq(story.updating, false), isNull(story.heldAt)))
    .limit(BATCH);
  const due = [...passed, ...ahead];
  for (const { id } of due) await staffDb().transaction((tx) => lockStory(tx, id));
  return due.length;
}
