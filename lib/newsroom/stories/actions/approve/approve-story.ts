import { v7 as uuidv7 } from 'uuid';
import { approval } from '#db/schema/newsroom/index.ts';
import { hasEdited } from '../../../policy.ts';
import { moveStory } from '../../move-story.ts';
import { requireReady } from '../../checks/require-ready.ts';
import { saveRevision } from '../../story-row.ts';
import { requireGuard, requireShown, storyCommand } from '../story-command.ts';
import { approve, ownTextWithoutReason } from './approve.ts';

/** Writes the approval of the text, and keeps its version. */
export const approveStory = storyCommand(
  'approve',
  async ({ tx, actor, subject, input: { sha256, reason } }) => {
    const {
      story: { id: storyId },
      copy: { version },
      at,
    } = subject;
    const own = hasEdited(actor, subject);
    requireGuard(ownTextWithoutReason, subject, { hasEdited: own, reason });
    requireShown(subject, sha256, 'approved');
    await requireReady(tx, subject, approve.requires);
    const approvalId = uuidv7();
    const { event } = await moveStory(tx, subject, 'approve', {
      kind: own ? 'story.approved_own' : 'story.approved',
      sha256,
      hasEdited: own,
      reason,
      also: { approvalId },
      payload: { version, sha256 },
    });
    await tx.insert(approval).values({
      id: approvalId,
      storyId,
      version,
      sha256,
      approvedBy: actor.staffId,
      approvedAt: at,
      own,
      reason,
    });
    await saveRevision(tx, subject, 'approved', actor.staffId);
    return { events: [event], value: { version } };
  },
);
