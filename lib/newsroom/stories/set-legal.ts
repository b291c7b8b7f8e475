import { z } from 'zod';
import { command } from '../command.ts';
import { cancelEdition } from '../door.ts';
import type { NewEvent } from '../events/append.ts';
import { loadLocked, OfStory } from './inputs.ts';
import { aboutStory, moveStory } from './move.ts';
import { writeFacts } from './rows.ts';

/**
 * The legal gate. Anyone of the desk may ask for a reading; only Legal clears or blocks a story, or lifts its own block.
 * A block takes a scheduled text back: no clock lets out what Legal has stopped.
 */
export const setLegal = command({
  input: OfStory.extend({ legal: z.enum(['none', 'required', 'cleared', 'blocked']), reason: z.string().trim().max(2_000).default('') }),
  load: loadLocked,
  may: ({ legal }, { story }) => (legal === 'required' && story.legal !== 'blocked' ? 'legal.flag' : 'legal.clear'),
  async run({ tx, subject, input }) {
    const { id, legal, nextEditionId } = subject.story;
    await writeFacts(tx, id, { legal: input.legal, changedAt: subject.at });
    const said: NewEvent = { kind: 'story.legal', ...aboutStory(subject), from: legal, to: input.legal, reason: input.reason };
    if (input.legal !== 'blocked' || !nextEditionId) return { events: [said], value: null };
    const { event } = await moveStory(tx, subject, 'deschedule', 'story.descheduled');
    await cancelEdition(tx, id, nextEditionId);
    return { events: [said, event], value: null };
  },
});
