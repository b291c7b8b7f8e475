import { eq } from 'drizzle-orm';
import { approval } from '#db/schema/newsroom/index.ts';
import { moveStory } from '../../move-story.ts';
import { storyCommand } from '../story-command.ts';

/** Voids the approval that the text had. */
export const returnToAuthor = storyCommand(
  'request_changes',
  async ({ tx, actor, subject, input: { reason } }) => {
    const { approvalId } = subject.story;
    const { event } = await moveStory(tx, subject, 'request_changes', { reason });
    if (approvalId)
      await tx
        .update(approval)
        .set({ voidedAt: subject.at, voidedBy: actor.staffId })
        .where(eq(approval.id, approvalId));
    return { events: [event], value: {} };
  },
);
