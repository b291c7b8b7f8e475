import { setWithdrawal } from '../../../door.ts';
import { moveStory } from '../../move-story.ts';
import { storyCommand } from '../story-command.ts';

/** Puts the notice that it is being checked in the place of the story. */
export const holdStory = storyCommand('hold', async ({ tx, subject, input: { reason } }) => {
  const { event, change } = await moveStory(tx, subject, 'hold', { reason });
  await setWithdrawal(tx, subject.story.id, { heldAt: change.heldAt ?? subject.at });
  return { events: [event], value: {} };
});
