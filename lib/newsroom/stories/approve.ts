import { z } from 'zod';
import { v7 as uuidv7 } from 'uuid';
import { approval } from '#db/schema/newsroom/index.ts';
import { command, Refusal } from '../command.ts';
import { can, hadAHand } from '../policy.ts';
import { keepVersion } from './rows.ts';
import { loadLocked, OfStory, Sha256 } from './inputs.ts';
import { moveStory } from './move.ts';
import { requireReady } from './require-ready.ts';
import { undoable } from './take-back/undoable.ts';

const movedOn = () => new Refusal({ code: 'conflict', sentence: 'The text moved on while you read. Nothing was approved.' });

/**
 * Approves exactly the text that the person had on the screen, named by its hash.
 * Nobody approves a text that they had a hand in; the chief editor's emergency right asks for a reason.
 */
export const approve = command({
  input: OfStory.extend({ sha256: Sha256, reason: z.string().trim().max(2_000, 'Reason: at most 2,000 characters.').default('') }),
  load: loadLocked,
  may: 'story.review',
  async run({ tx, actor, subject, input }) {
    const own = hadAHand(actor, subject);
    if (!can(actor, own ? 'story.approve_own' : 'story.approve', subject)) {
      throw new Refusal({ code: 'forbidden', sentence: own
        ? 'You had a hand in this text, so another editor approves it.'
        : 'Your roles do not give you the right to do this.' });
    }
    if (own && !input.reason) throw new Refusal({ code: 'invalid', sentence: 'Reason: approving a text of your own needs a reason.', field: 'Reason' });
    if (input.sha256 !== subject.copy.sha256) throw movedOn();
    await requireReady(tx, subject);
    const approvalId = uuidv7();
    const { event } = await moveStory(tx, subject, 'approve', own ? 'story.approved_own' : 'story.approved', {
      sha256: subject.copy.sha256, reason: input.reason, also: { approvalId }, payload: { version: subject.copy.version, sha256: subject.copy.sha256 }, tell: ['mail'],
    });
    await tx.insert(approval).values({
      id: approvalId, storyId: subject.story.id, version: subject.copy.version, sha256: subject.copy.sha256,
      approvedBy: actor.staffId, approvedAt: subject.at, own, reason: input.reason,
    });
    await keepVersion(tx, subject, 'approved', actor.staffId);
    const done = await undoable(tx, subject, event);
    return { events: [done.event], value: { version: subject.copy.version, takeBack: done.takeBack } };
  },
});
