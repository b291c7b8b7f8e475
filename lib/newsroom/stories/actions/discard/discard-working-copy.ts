import { CommandError } from '../../../command.ts';
import { replaceContent } from '../../../collaboration/projection/replace.ts';
import { moveStory } from '../../move-story.ts';
import { publishedContent } from '../../edition/published-content.ts';
import { saveRevision } from '../../story-row.ts';
import { storyCommand } from '../story-command.ts';

/**
 * Puts what readers see in the place of the working copy; the discarded one stays in the history.
 */
export const discardWorkingCopy = storyCommand('discard', async ({ tx, actor, subject }) => {
  await saveRevision(tx, subject, 'discarded', actor.staffId);
  const published = await publishedContent(tx, subject.story);
  if (!published)
    throw new CommandError({
      code: 'not_found',
      sentence: 'The published text could not be found.',
    });
  await replaceContent(tx, subject.story.id, published, actor);
  const { event } = await moveStory(tx, subject, 'discard');
  return { events: [event], value: {} };
});
