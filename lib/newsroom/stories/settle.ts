import type { Transaction } from '#db/client.ts';
import { now } from '#lib/clock.ts';
import { updatedAtOf } from '../door.ts';
import { appendEvents } from '../events/append.ts';
import { settled, settledFacts } from './facts.ts';
import { aboutStory } from './move.ts';
import { lockStory, writeFacts, type LockedStory, type StorySubject } from './rows.ts';

/** Writes down what the clock made true of a locked story: a scheduled edition whose time has passed is live, and that is an event. */
async function settle(tx: Transaction, subject: StorySubject): Promise<LockedStory> {
  const at = now();
  const facts = settled(subject.story, at);
  if (facts === subject.story) return { ...subject, at };
  const change = { ...settledFacts(facts), publicUpdatedAt: (facts.liveEditionId && await updatedAtOf(tx, facts.liveEditionId)) || facts.publicUpdatedAt };
  await writeFacts(tx, facts.id, change);
  await appendEvents(tx, null, [{ kind: 'story.appeared', ...aboutStory(subject), from: 'scheduled', to: 'published' }]);
  return { ...subject, at, story: { ...facts, ...change } };
}

/**
 * Loads a story for a change and locks its row until the transaction ends, its facts as the clock has them by now.
 * Null: there is no such story. Whatever changes a text or a fact begins here: one that looked at the facts as they were
 * last written would take a text that readers have for one that still waits.
 */
export async function lockSettled(tx: Transaction, storyId: string): Promise<LockedStory | null> {
  const subject = await lockStory(tx, storyId);
  return subject && settle(tx, subject);
}
