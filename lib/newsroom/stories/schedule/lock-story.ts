import type { Transaction } from '#db/queryable.ts';
import { editionAt, updatedAtOf } from '../../door.ts';
import { appendEvents } from '../../events/append.ts';
import { isAheadOfClock, withScheduleApplied, scheduledFacts, type FactsChange } from '../facts.ts';
import { aboutStory } from '../about-story.ts';
import { lockStoryRow, writeFacts, type LockedStory } from '../story-row.ts';

/**
 * Writes down what the clock made true of a locked story: a scheduled edition whose time has passed
 * is live, and that is an event.
 */
async function applySchedule(tx: Transaction, subject: LockedStory): Promise<LockedStory> {
  const facts = withScheduleApplied(subject.story, subject.at);
  if (facts === subject.story) return subject;
  const change = {
    ...scheduledFacts(facts),
    publicUpdatedAt:
      (facts.liveEditionId && (await updatedAtOf(tx, facts.liveEditionId))) ||
      facts.publicUpdatedAt,
  };
  await writeFacts(tx, facts.id, change);
  await appendEvents(tx, null, [
    { kind: 'story.appeared', ...aboutStory(subject), from: 'scheduled', to: 'published' },
  ]);
  return { ...subject, story: { ...facts, ...change } };
}

/**
 * Takes back what a clock made true that ran ahead and was set back: readers do not have the
 * edition yet, so it waits again for its time, and nobody takes the story for published. A text
 * that was changed meanwhile stays as it is; the desk says from when readers have it.
 */
async function revertSchedule(tx: Transaction, subject: LockedStory): Promise<LockedStory> {
  const { story: facts, at, liveFrom } = subject;
  if (!isAheadOfClock(facts, liveFrom, at)) return subject;
  const before = await editionAt(tx, facts.id, at);
  const change: FactsChange = {
    liveEditionId: before,
    nextEditionId: facts.liveEditionId,
    publishAt: liveFrom,
    updating: before !== null,
    firstPublishedAt: before ? facts.firstPublishedAt : null,
    publicUpdatedAt: before ? await updatedAtOf(tx, before) : null,
  };
  await writeFacts(tx, facts.id, change);
  await appendEvents(tx, null, [
    {
      kind: 'story.clock_set_back',
      ...aboutStory(subject),
      from: 'published',
      to: before ? 'published' : 'scheduled',
      payload: { at: liveFrom?.toISOString() },
    },
  ]);
  return { ...subject, liveFrom: null, story: { ...facts, ...change } };
}

/**
 * Loads a story for a change and locks its row until the transaction ends, its facts as the clock
 * has them by now. Null: there is no such story. Whatever changes a text or a fact begins here: one
 * that looked at the facts as they were last written would take a text that readers have for one
 * that still waits.
 */
export async function lockStory(tx: Transaction, storyId: string): Promise<LockedStory | null> {
  const subject = await lockStoryRow(tx, storyId);
  return subject && applySchedule(tx, await revertSchedule(tx, subject));
}
