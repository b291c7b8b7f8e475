import { eq } from 'drizzle-orm';
import { story } from '#db/schema/newsroom/index.ts';
import type { Actor } from '../actor.ts';
import { command, Refusal } from '../command.ts';
import { aboutStory } from './about-story.ts';
import { loadLocked, OfStory } from './inputs.ts';
import { isEmptyStory } from './is-empty.ts';
import { writeFacts, type StorySubject } from './rows.ts';

/** Whether a story is a draft that the person only opened: begun by them, never sent anywhere, and nobody wrote a word in it. */
export function isOnlyOpened({ staffId }: Actor, { story: facts, copy }: StorySubject): boolean {
  const untouched = facts.deskState === 'draft' && facts.editions === 0 && facts.firstPublishedAt === null;
  return facts.createdBy === staffId && untouched && copy.note.trim() === '' && isEmptyStory(copy.content);
}

/** Deletes a draft that was only opened. There is nothing to keep, so it asks for no reason. */
export const deleteDraft = command({
  input: OfStory,
  load: loadLocked,
  may: 'story.edit',
  async run({ tx, actor, subject }) {
    if (!isOnlyOpened(actor, subject)) throw new Refusal({ code: 'conflict', sentence: 'Something was written in this story, or it is not yours. Spike it instead.' });
    // Open desks and lists hear of it.
    await writeFacts(tx, subject.story.id, { changedAt: subject.at });
    await tx.delete(story).where(eq(story.id, subject.story.id));
    return { events: [{ kind: 'story.deleted', ...aboutStory(subject) }], value: null };
  },
});
