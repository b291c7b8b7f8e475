import { command } from '../command.ts';
import { loadLocked, OfStory } from './inputs.ts';
import { moveStory } from './move.ts';

/** Takes a text back from review. */
export const withdraw = command({
  input: OfStory,
  load: loadLocked,
  may: 'story.withdraw',
  async run({ tx, subject }) {
    const { event } = await moveStory(tx, subject, 'withdraw', 'story.withdrawn');
    return { events: [event], value: null };
  },
});
