import { z } from 'zod';
import { now } from '#lib/clock.ts';
import { command } from '../command.ts';
import { loadLocked, OfStory } from './inputs.ts';
import { aboutStory } from './move.ts';
import { writeFacts } from './rows.ts';

/** The legal gate. Anyone at work on a story may ask for a reading; only Legal clears or blocks it, or lifts its own block. */
export const setLegal = command({
  input: OfStory.extend({ legal: z.enum(['none', 'required', 'cleared', 'blocked']), reason: z.string().trim().max(2_000).default('') }),
  load: loadLocked,
  may: ({ legal }, { story }) => (legal === 'required' && story.legal !== 'blocked' ? 'legal.flag' : 'legal.clear'),
  async run({ tx, subject, input }) {
    await writeFacts(tx, subject.story.id, { legal: input.legal, changedAt: now() });
    return {
      events: [{ kind: 'story.legal', ...aboutStory(subject), from: subject.story.legal, to: input.legal, reason: input.reason }],
      value: null,
    };
  },
});
