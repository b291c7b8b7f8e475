import { and, isNull, lte } from 'drizzle-orm';
import { staffDb } from '#db/client.ts';
import { story } from '#db/schema/index.ts';
import { now } from '#lib/clock.ts';
import { appendEvents } from '../events/append.ts';
import { settled } from './facts.ts';
import { aboutStory } from './move.ts';
import { lockStory, writeFacts } from './rows.ts';

const BATCH = 200;

/**
 * Writes down what the clock made true: scheduled editions whose time has passed are live, with an event each.
 * Readers never wait for this; their views compare times themselves.
 * @returns how many stories were settled.
 */
export async function settleDue(): Promise<number> {
  const due = await staffDb().select({ id: story.id }).from(story)
    .where(and(lte(story.publishAt, now()), isNull(story.heldAt))).orderBy(story.publishAt).limit(BATCH);
  for (const { id } of due) await settleOne(id);
  return due.length;
}

async function settleOne(storyId: string): Promise<void> {
  await staffDb().transaction(async (tx) => {
    const subject = await lockStory(tx, storyId);
    if (!subject) return;
    const facts = settled(subject.story, now());
    if (facts === subject.story) return;
    const { liveEditionId, nextEditionId, publishAt, firstPublishedAt, publicUpdatedAt, updating } = facts;
    await writeFacts(tx, storyId, { liveEditionId, nextEditionId, publishAt, firstPublishedAt, publicUpdatedAt, updating });
    await appendEvents(tx, null, [{ kind: 'story.appeared', ...aboutStory(subject), from: 'scheduled', to: 'published' }]);
  });
}
