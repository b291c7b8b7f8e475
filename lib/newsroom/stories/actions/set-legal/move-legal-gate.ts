import { CommandError } from '../../../command.ts';
import { cancelEdition } from '../../../door.ts';
import { eventOf, moveStory } from '../../move-story.ts';
import { saveRevision, writeFacts } from '../../story-row.ts';
import { requireShown, storyCommand } from '../story-command.ts';
import { LEGAL, setLegal } from './set-legal.ts';

/** Writes where the gate stands, and takes a scheduled text back that is blocked. */
export const moveLegalGate = storyCommand(
  'set_legal',
  async ({ tx, actor, subject, input: { legal, reason, sha256 } }) => {
    const {
      story: { id, legal: from, nextEditionId },
      copy,
    } = subject;
    const { due, label } = setLegal.fields.reason;
    if (LEGAL[legal].needsReason && !reason)
      throw new CommandError({ code: 'invalid', sentence: due, field: label });
    if (legal === 'cleared') {
      requireShown(subject, sha256, 'cleared');
      await saveRevision(tx, subject, 'cleared by Legal', actor.staffId);
    }
    await writeFacts(tx, id, {
      legal,
      legalSha256: legal === 'cleared' ? copy.sha256 : null,
      changedAt: subject.at,
    });
    const said = {
      ...eventOf(setLegal, subject),
      from,
      to: legal,
      reason,
      payload: { version: copy.version, sha256: copy.sha256 },
    };
    if (legal !== 'blocked' || !nextEditionId) return { events: [said], value: {} };
    const { event } = await moveStory(tx, subject, 'deschedule');
    await cancelEdition(tx, id, nextEditionId);
    return { events: [said, event], value: {} };
  },
);
