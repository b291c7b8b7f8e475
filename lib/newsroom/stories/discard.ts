import { and, eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { storyVersion } from '#db/schema/index.ts';
import { command, Refusal } from '../command.ts';
import { replaceContent } from '../documents/replace.ts';
import { editionHash } from '../door.ts';
import type { StoryContent } from './content.ts';
import type { StoryFacts } from './facts.ts';
import { loadLocked, OfStory } from './inputs.ts';
import { moveStory } from './move.ts';
import { keepVersion } from './rows.ts';
import { undoable } from './take-back/undoable.ts';

/** The text that readers have, as the newsroom kept it when it was published. */
export async function publishedContent(tx: Transaction, story: StoryFacts): Promise<StoryContent> {
  const { id, liveEditionId } = story;
  const sha256 = liveEditionId ? await editionHash(tx, liveEditionId) : null;
  const [row] = sha256
    ? await tx.select({ content: storyVersion.content }).from(storyVersion).where(and(eq(storyVersion.storyId, id), eq(storyVersion.sha256, sha256))).limit(1)
    : [];
  if (!row) throw new Refusal({ code: 'not_found', sentence: 'The published text could not be found.' });
  return row.content as StoryContent;
}

/** Lets go of the working copy of a story that readers have: the text goes back to what they see. The discarded one stays in the history. */
export const discardWorkingCopy = command({
  input: OfStory,
  load: loadLocked,
  may: 'story.edit',
  async run({ tx, actor, subject }) {
    await keepVersion(tx, subject, 'discarded', actor.staffId);
    await replaceContent(tx, subject.story.id, await publishedContent(tx, subject.story), actor);
    const { event } = await moveStory(tx, subject, 'discard', 'story.working_copy_discarded');
    const done = await undoable(tx, subject, event);
    return { events: [done.event], value: { takeBack: done.takeBack } };
  },
});
