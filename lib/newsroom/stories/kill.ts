import { z } from 'zod';
import { command } from '../command.ts';
import { cancelEdition, setWithdrawal } from '../door.ts';
import { loadLocked, OfStory, Reason } from './inputs.ts';
import { moveStory } from './move.ts';

const DUE = 'Public notice: readers need one sentence: what is withdrawn and why.';
const PublicNotice = z.string(DUE).trim()
  .min(1, DUE)
  .max(1_000, 'Public notice: at most 1,000 characters.');

/**
 * Withdraws a story for good. Everything of it goes from every public surface; the notice stays under its address and guid.
 * Asks for two sentences and validates nothing else, so that no fault of the story can delay it.
 */
export const kill = command({
  input: OfStory.extend({ reason: Reason, publicNotice: PublicNotice, killKind: z.enum(['kill', 'takedown']).default('kill') }),
  load: loadLocked,
  may: 'story.kill',
  async run({ tx, subject, input }) {
    const facts = subject.story;
    const { event, change } = await moveStory(tx, subject, 'kill', 'story.killed', {
      reason: input.reason, publicNotice: input.publicNotice, killKind: input.killKind,
      payload: { notice: input.publicNotice, kind: input.killKind }, tell: ['mail'],
    });
    if (facts.nextEditionId) await cancelEdition(tx, facts.id, facts.nextEditionId);
    await setWithdrawal(tx, facts.id, { killedAt: change.killedAt ?? subject.at, notice: input.publicNotice, heldAt: null, unpublishedAt: null, embargoUntil: null });
    return { events: [event], value: null };
  },
});
