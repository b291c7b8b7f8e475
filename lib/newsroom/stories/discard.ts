import { command, Refusal } from '../command.ts';
import { replaceContent } from '../documents/replace.ts';
import { loadLocked, OfStory } from './inputs.ts';
import { moveStory } from './move.ts';
import { publishedContent } from './published-content.ts';
import { keepVersion } from './rows.ts';
import { undoable } from './take-back/undoable.ts';

/** Lets go of the working copy of a story that readers have: the text goes back to what they see. The discarded one stays in the history. */
export const discardWorkingCopy = command({
  input: OfStory,
  load: loadLocked,
  may: 'story.edit',
  async run({ tx, actor, subject }) {
    await keepVersion(tx, subject, 'discarded', actor.staffId);
    const published = await publishedContent(tx, subject.story);
    if (!published) throw new Refusal({ code: 'not_found', sentence: 'The published text could not be found.' });
    await replaceContent(tx, subject.story.id, published, actor);
    const { event } = await moveStory(tx, subject, 'discard', 'story.working_copy_discarded');
    const done = await undoable(tx, subject, event);
    return { events: [done.event], value: { takeBack: done.takeBack } };
  },
});
