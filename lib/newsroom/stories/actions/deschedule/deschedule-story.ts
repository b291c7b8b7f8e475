import { cancelEdition } from '../../../door.ts';
import { moveStory } from '../../move-story.ts';
import { storyCommand } from '../story-command.ts';

/** Takes the edition that waits away. */
export const descheduleStory = storyCommand('deschedule', async ({ tx, subject }) => {
  const { id, nextEditionId } = subject.story;
  const { event } = await moveStory(tx, subject, 'deschedule');
  if (nextEditionId) await cancelEdition(tx, id, nextEditionId);
  return { events: [event], value: {} };
});
