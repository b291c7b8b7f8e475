import { setWithdrawal } from '../../../door.ts';
import { moveStory } from '../../move-story.ts';
import { moveNextEdition } from '../schedule/move-next-edition.ts';
import { storyCommand } from '../story-command.ts';

/** Lifts the embargo, and lets out what waited under it. */
export const endEmbargo = storyCommand(
  'break_embargo',
  async ({ tx, subject, input: { reason } }) => {
    const { event, change } = await moveStory(tx, subject, 'break_embargo', { reason });
    await setWithdrawal(tx, subject.story.id, { embargoUntil: null });
    if (change.publishAt) await moveNextEdition(tx, subject.story, change.publishAt);
    return { events: [event], value: {} };
  },
);
