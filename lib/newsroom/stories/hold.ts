import { command } from '../command.ts';
import { moveEdition, setWithdrawal } from '../door.ts';
import { loadLocked, OfStory, Reason } from './inputs.ts';
import { moveStory } from './move.ts';

/** Takes a story from readers while it is being checked: at once, and without validating anything. */
export const hold = command({
  input: OfStory.extend({ reason: Reason }),
  load: loadLocked,
  may: 'story.hold',
  async run({ tx, subject, input }) {
    const { event, change } = await moveStory(tx, subject, 'hold', 'story.held', { reason: input.reason, tell: ['mail'] });
    await setWithdrawal(tx, subject.story.id, { heldAt: change.heldAt ?? subject.at });
    return { events: [event], value: null };
  },
});

/** Gives a held story back to readers, with what the check found. What should have come out meanwhile comes out now. */
export const release = command({
  input: OfStory.extend({ reason: Reason }),
  load: loadLocked,
  may: 'story.release',
  async run({ tx, subject, input }) {
    const { event, change } = await moveStory(tx, subject, 'release', 'story.released', { reason: input.reason, tell: ['mail'] });
    await setWithdrawal(tx, subject.story.id, { heldAt: null });
    const facts = subject.story;
    if (change.publishAt && facts.nextEditionId) {
      await moveEdition(tx, facts.id, facts.nextEditionId, change.publishAt, facts.firstPublishedAt === null);
    }
    return { events: [event], value: null };
  },
});
