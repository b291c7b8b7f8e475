import { command } from '../command.ts';
import { loadLocked, OfStory, Reason } from './inputs.ts';
import { moveStory } from './move.ts';
import { undoable } from './take-back/undoable.ts';

/** Ends a story that readers never had. It can be brought back for 30 days. */
export const spike = command({
  input: OfStory.extend({ reason: Reason }),
  load: loadLocked,
  may: 'story.spike',
  async run({ tx, subject, input }) {
    const { event } = await moveStory(tx, subject, 'spike', 'story.spiked', { reason: input.reason });
    const done = await undoable(tx, subject, event);
    return { events: [done.event], value: { takeBack: done.takeBack } };
  },
});

/** Brings a spiked story back to where it was. */
export const unspike = command({
  input: OfStory,
  load: loadLocked,
  may: 'story.unspike',
  async run({ tx, subject }) {
    const { event } = await moveStory(tx, subject, 'unspike', 'story.unspiked');
    return { events: [event], value: null };
  },
});
