import { setWithdrawal } from '../../../door.ts';
import { readInstant } from '../../instant.ts';
import { moveStory } from '../../move-story.ts';
import { storyCommand } from '../story-command.ts';
import { setEmbargo } from './set-embargo.ts';

/** Writes until when no edition is seen. */
export const moveEmbargo = storyCommand('set_embargo', async ({ tx, subject, input }) => {
  const until =
    input.until === null ? null : await readInstant(tx, input.until, setEmbargo.fields.until.label);
  const { event } = await moveStory(tx, subject, 'set_embargo', {
    instant: until,
    payload: { until: until?.toISOString() ?? null },
  });
  await setWithdrawal(tx, subject.story.id, { embargoUntil: until });
  return { events: [event], value: {} };
});
