import { cancelEdition, setWithdrawal } from '../../../door.ts';
import { moveStory } from '../../move-story.ts';
import { storyCommand } from '../story-command.ts';

/** Leaves the notice alone in the place of the story. */
export const killStory = storyCommand(
  'kill',
  async ({ tx, subject, input: { reason, publicNotice, killKind } }) => {
    const { id, nextEditionId } = subject.story;
    const { event, change } = await moveStory(tx, subject, 'kill', {
      reason,
      publicNotice,
      killKind,
      payload: { notice: publicNotice, kind: killKind },
    });
    if (nextEditionId) await cancelEdition(tx, id, nextEditionId);
    await setWithdrawal(tx, id, {
      killedAt: change.killedAt ?? subject.at,
      notice: publicNotice,
      heldAt: null,
      unpublishedAt: null,
      embargoUntil: null,
    });
    return { events: [event], value: {} };
  },
);
