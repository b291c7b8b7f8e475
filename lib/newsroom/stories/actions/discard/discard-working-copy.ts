import { Refusal } from '../../../command.ts';
import { replaceContent } from '../../../documents/replace.ts';
import { moveStory } from '../../move.ts';
import { publishedContent } from '../../published-content.ts';
import { keepVersion } from '../../rows.ts';
import { storyCommand } from '../story-command.ts';

/** Puts what readers see in the place of the working copy; the discarded one stays in the history. */
export const discardWorkingCopy = storyCommand('discard', async ({ tx, actor, subject }) => {
  await keepVersion(tx, subject, 'discarded', actor.staffId);
  const published = await publishedContent(tx, subject.story);
  if (!published) throw new Refusal({ code: 'not_found', sentence: 'The published text could not be found.' });
  await replaceContent(tx, subject.story.id, published, actor);
  const { event } = await moveStory(tx, subject, 'discard');
  return { events: [event], value: {} };
});
