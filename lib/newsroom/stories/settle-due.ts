import { and, isNull, lte } from 'drizzle-orm';
import { staffDb } from '#db/client.ts';
import { story } from '#db/schema/index.ts';
import { now } from '#lib/clock.ts';
import { lockSettled } from './settle.ts';

const BATCH = 200;

/**
 * Writes down what the clock made true: scheduled editions whose time has passed are live, with an event each.
 * Readers never wait for this; their views compare times themselves.
 * @returns how many stories were due.
 */
export async function settleDue(): Promise<number> {
  const due = await staffDb().select({ id: story.id }).from(story)
    .where(and(lte(story.publishAt, now()), isNull(story.heldAt))).orderBy(story.publishAt).limit(BATCH);
  for (const { id } of due) await staffDb().transaction((tx) => lockSettled(tx, id));
  return due.length;
}
