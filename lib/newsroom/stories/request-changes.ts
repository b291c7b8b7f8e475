import { eq } from 'drizzle-orm';
import { approval } from '#db/schema/newsroom/index.ts';
import { command } from '../command.ts';
import { loadLocked, OfStory, Reason } from './inputs.ts';
import { moveStory } from './move.ts';
import { undoable } from './take-back/undoable.ts';

/** Returns a text to its author with a reason. An approval that it had is void. */
export const requestChanges = command({
  input: OfStory.extend({ reason: Reason }),
  load: loadLocked,
  may: 'story.review',
  async run({ tx, actor, subject, input }) {
    const { event } = await moveStory(tx, subject, 'request_changes', 'story.changes_requested', { reason: input.reason, tell: ['mail'] });
    if (subject.story.approvalId) {
      await tx.update(approval).set({ voidedAt: subject.at, voidedBy: actor.staffId }).where(eq(approval.id, subject.story.approvalId));
    }
    const done = await undoable(tx, subject, event);
    return { events: [done.event], value: { takeBack: done.takeBack } };
  },
});
