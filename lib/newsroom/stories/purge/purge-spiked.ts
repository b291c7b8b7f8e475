import { and, eq, lte, sql } from 'drizzle-orm';
import type { Transaction } from '#db/queryable.ts';
import { staffDb } from '#db/staff.ts';
import { event, story } from '#db/schema/newsroom/index.ts';
import { appendEvents } from '../../events/append.ts';
import { aboutStory } from '../about-story.ts';
import { purgeLimits, purgedAt } from './retention.ts';
import { writeFacts, type LockedStory } from '../story-row.ts';
import { lockStory } from '../schedule/lock-story.ts';
import { storyClock } from '../schedule/story-clock.ts';

const BATCH = 200;

/**
 * Spiked, and never in public: nothing else is ever deleted. Held by the story's lock, so that a
 * restore comes before it or finds it gone.
 */
async function lockSpiked(
  tx: Transaction,
  storyId: string,
  before: Date,
): Promise<LockedStory | null> {
  const subject = await lockStory(tx, storyId);
  const facts = subject?.story;
  const isDue =
    facts?.deskState === 'spiked' && facts.spikedAt !== null && facts.spikedAt <= before;
  return subject && isDue && facts.firstPublishedAt === null && facts.liveEditionId === null
    ? subject
    : null;
}

async function purgeOne(storyId: string, due: Date): Promise<void> {
  await staffDb().transaction(async (tx) => {
    const subject = await lockSpiked(tx, storyId, due);
    if (!subject) return;
    await appendEvents(tx, null, [
      {
        kind: 'story.purged',
        ...aboutStory(subject),
        payload: { spikedAt: subject.story.spikedAt?.toISOString() },
      },
    ]);
    // Open desks and lists hear of it.
    await writeFacts(tx, storyId, { changedAt: subject.at });
    await tx.delete(story).where(eq(story.id, storyId));
  });
}

async function warnOne(storyId: string, near: Date): Promise<void> {
  await staffDb().transaction(async (tx) => {
    const subject = await lockSpiked(tx, storyId, near);
    const spikedAt = subject?.story.spikedAt;
    if (!subject || !spikedAt || (await wasWarned(tx, storyId, spikedAt))) return;
    await appendEvents(tx, null, [
      {
        kind: 'story.purge_near',
        ...aboutStory(subject),
        payload: { at: purgedAt(spikedAt).toISOString() },
        notify: ['mail'],
      },
    ]);
  });
}

async function wasWarned(tx: Transaction, storyId: string, since: Date): Promise<boolean> {
  const [row] = await tx
    .select({ n: event.n })
    .from(event)
    .where(
      and(
        eq(event.storyId, storyId),
        eq(event.kind, 'story.purge_near'),
        sql`${event.payload} ->> 'at' = ${purgedAt(since).toISOString()}`,
      ),
    )
    .limit(1);
  return row !== undefined;
}

/**
 * Deletes what has been spiked for thirty days, and warns of what will be in three: in the log, and
 * by mail to those who wrote it.
 */
export async function purgeSpiked(): Promise<void> {
  const { due, near } = purgeLimits(await storyClock(staffDb()));
  const rows = await staffDb()
    .select({ id: story.id, spikedAt: story.spikedAt })
    .from(story)
    .where(and(lte(story.spikedAt, near), eq(story.deskState, 'spiked')))
    .orderBy(story.spikedAt)
    .limit(BATCH);
  for (const { id, spikedAt } of rows)
    await (spikedAt && spikedAt <= due ? purgeOne(id, due) : warnOne(id, near));
}
