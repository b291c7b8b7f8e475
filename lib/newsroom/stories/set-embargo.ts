import { command } from '../command.ts';
import { moveEdition, setWithdrawal } from '../door.ts';
import { loadLocked, OfStory, Reason } from './inputs.ts';
import { LocalOrInstant, readInstant } from './instant.ts';
import { moveStory } from './move.ts';

/** Sets, moves or (null) lifts the embargo of a story that readers never had. */
export const setEmbargo = command({
  input: OfStory.extend({ until: LocalOrInstant.nullable() }),
  load: loadLocked,
  may: 'embargo.set',
  async run({ tx, subject, input }) {
    const until = input.until === null ? null : await readInstant(tx, input.until, 'Embargo until');
    const { event } = await moveStory(tx, subject, 'set_embargo', 'story.embargo_set', {
      instant: until, payload: { until: until?.toISOString() ?? null },
    });
    await setWithdrawal(tx, subject.story.id, { embargoUntil: until });
    return { events: [event], value: null };
  },
});

/** Ends an embargo before its time. A text that was scheduled under it comes out now. */
export const breakEmbargo = command({
  input: OfStory.extend({ reason: Reason }),
  load: loadLocked,
  may: 'embargo.break',
  async run({ tx, subject, input }) {
    const facts = subject.story;
    const { event, change } = await moveStory(tx, subject, 'break_embargo', 'story.embargo_broken', { reason: input.reason, tell: ['mail'] });
    await setWithdrawal(tx, subject.story.id, { embargoUntil: null });
    if (change.publishAt && facts.nextEditionId) {
      await moveEdition(tx, facts.id, facts.nextEditionId, change.publishAt, facts.firstPublishedAt === null);
    }
    return { events: [event], value: null };
  },
});
