import { eq } from 'drizzle-orm';
import { story } from '#db/schema/newsroom/index.ts';
import type { Actor } from '../../../actor.ts';
import { CommandError } from '../../../command.ts';
import { isEmptyStory } from '../../checks/is-empty.ts';
import { eventOf } from '../../move-story.ts';
import { writeFacts, type StorySubject } from '../../story-row.ts';
import { storyCommand } from '../story-command.ts';
import { deleteDraft } from './delete-draft.ts';

/**
 * Whether a story is a draft that the person only opened: begun by them, never sent anywhere, and
 * nobody wrote a word in it.
 */
export function isOnlyOpened({ staffId }: Actor, { story: facts, copy }: StorySubject): boolean {
  const untouched =
    facts.deskState === 'draft' && facts.editions === 0 && facts.firstPublishedAt === null;
  return (
    facts.createdBy === staffId &&
    untouched &&
    copy.note.trim() === '' &&
    isEmptyStory(copy.content)
  );
}

/** Takes the draft away for good. */
export const deleteEmptyDraft = storyCommand('delete_draft', async ({ tx, actor, subject }) => {
  if (!isOnlyOpened(actor, subject)) {
    throw new CommandError({
      code: 'conflict',
      sentence: 'Something was written in this story, or it is not yours. Spike it instead.',
    });
  }
  // Open desks and lists hear of it.
  await writeFacts(tx, subject.story.id, { changedAt: subject.at });
  await tx.delete(story).where(eq(story.id, subject.story.id));
  return { events: [eventOf(deleteDraft, subject)], value: {} };
});
