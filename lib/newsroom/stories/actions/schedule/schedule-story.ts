import { readInstant } from '../../instant.ts';
import { moveStory } from '../../move-story.ts';
import { SCHEDULE_FIELDS } from '../fields.ts';
import { publishEdition } from '../publish/publish-edition.ts';
import { storyCommand } from '../story-command.ts';
import { moveNextEdition } from './move-next-edition.ts';

/**
 * Writes the edition that waits; where one does already, it gets another time. Both are one word on
 * the screen: what stands when it arrives decides which of them it is.
 */
export const scheduleStory = storyCommand('schedule', async ({ tx, actor, subject, input }) => {
  const { story: facts, copy } = subject;
  const at = await readInstant(tx, input.at, SCHEDULE_FIELDS.at.label);
  if (!facts.nextEditionId) {
    const { event, slug } = await publishEdition(tx, actor, subject, input, at);
    return { events: [event], value: { slug } };
  }
  const { event } = await moveStory(tx, subject, 'reschedule', {
    instant: at,
    payload: { at: at.toISOString() },
  });
  await moveNextEdition(tx, facts, at);
  return { events: [event], value: { slug: copy.slug } };
});
