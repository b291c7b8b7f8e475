import { z } from 'zod';
import { command, Refusal } from '../command.ts';
import { cancelEdition } from '../door.ts';
import type { NewEvent } from '../events/append.ts';
import { loadLocked, OfStory, Sha256 } from './inputs.ts';
import { aboutStory } from './about-story.ts';
import { moveStory } from './move.ts';
import { keepVersion, writeFacts, type LockedStory } from './rows.ts';

const Legal = z.enum(['none', 'required', 'cleared', 'blocked']);
type Legal = z.infer<typeof Legal>;

/** What Legal decides stands in the record with its reason; to ask for a reading needs none. */
function requireReason(legal: Legal, reason: string): void {
  if (legal === 'required' || reason) return;
  throw new Refusal({ code: 'invalid', sentence: 'Reason: say why in a sentence.', field: 'Reason' });
}

function requireShown({ copy }: LockedStory, sha256: string | undefined): void {
  if (sha256 === copy.sha256) return;
  throw new Refusal({ code: 'conflict', sentence: 'The text moved on while you read. Nothing was cleared.' });
}

/**
 * The legal gate. Anyone of the desk may ask for a reading; only Legal clears or blocks a story, or lifts its own block, each with a reason.
 * A clearance holds for exactly the text that Legal had on the screen. A block takes a scheduled text back: no clock lets out what Legal
 * has stopped.
 */
export const setLegal = command({
  input: OfStory.extend({ legal: Legal, reason: z.string().trim().max(2_000, 'Reason: at most 2,000 characters.').default(''), sha256: Sha256.optional() }),
  load: loadLocked,
  may: ({ legal }, { story }) => (legal === 'required' && story.legal !== 'blocked' ? 'legal.flag' : 'legal.clear'),
  async run({ tx, actor, subject, input }) {
    const { story: { id, legal, nextEditionId }, copy } = subject;
    requireReason(input.legal, input.reason);
    if (input.legal === 'cleared') {
      requireShown(subject, input.sha256);
      await keepVersion(tx, subject, 'cleared by Legal', actor.staffId);
    }
    await writeFacts(tx, id, { legal: input.legal, legalSha256: input.legal === 'cleared' ? copy.sha256 : null, changedAt: subject.at });
    const said: NewEvent = {
      kind: 'story.legal', ...aboutStory(subject), from: legal, to: input.legal, reason: input.reason,
      payload: { version: copy.version, sha256: copy.sha256 }, tell: ['mail'],
    };
    if (input.legal !== 'blocked' || !nextEditionId) return { events: [said], value: null };
    const { event } = await moveStory(tx, subject, 'deschedule', 'story.descheduled');
    await cancelEdition(tx, id, nextEditionId);
    return { events: [said, event], value: null };
  },
});
