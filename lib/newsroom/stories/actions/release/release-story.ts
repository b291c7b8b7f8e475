import { setWithdrawal } from '../../../door.ts';
import { moveStory } from '../../move-story.ts';
import { storyCommand } from '../story-command.ts';
import { moveNextEdition } from '../schedule/move-next-edition.ts';

/** Takes the notice away. What should have come out meanwhile comes out now. */
export const releaseStory = storyCommand('release', async ({ tx, subject, input: { reason } }) => {
  const { event, change } = await moveStory(tx, subject, 'release', { reason });
  await setWithdrawal(tx, subject.story.id, { heldAt: null });
  if (change.publishAt) await moveNextEdition(tx, subject.story, change.publishAt);
  return { events: [event], value: {} };
});
