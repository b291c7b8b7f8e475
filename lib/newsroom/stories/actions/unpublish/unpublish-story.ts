import { cancelEdition, setWithdrawal } from '../../../door.ts';
import { moveStory } from '../../move-story.ts';
import { storyCommand } from '../story-command.ts';

/** Takes every edition from its address. */
export const unpublishStory = storyCommand(
  'unpublish',
  async ({ tx, subject, input: { reason } }) => {
    const { id, nextEditionId } = subject.story;
    const { event, change } = await moveStory(tx, subject, 'unpublish', { reason });
    if (nextEditionId) await cancelEdition(tx, id, nextEditionId);
    await setWithdrawal(tx, id, {
      heldAt: null,
      unpublishedAt: change.unpublishedAt ?? subject.at,
    });
    return { events: [event], value: {} };
  },
);
