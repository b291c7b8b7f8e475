import { command } from '../command.ts';
import { cancelEdition, moveEdition } from '../door.ts';
import { loadLocked, OfStory } from './inputs.ts';
import { LocalOrInstant, readInstant } from './instant.ts';
import { moveStory } from './move.ts';
import { bringOut, Change } from './publish.ts';

/** Lets the approved text appear at an instant ahead. Its edition is written now; readers' views compare the time. */
export const schedule = command({
  input: OfStory.extend({ ...Change.shape, at: LocalOrInstant }),
  load: loadLocked,
  may: 'story.schedule',
  async run({ tx, actor, subject, input }) {
    const facts = subject.story;
    const at = await readInstant(tx, input.at, 'Date and time');
    if (!facts.nextEditionId) {
      const { event, slug } = await bringOut(tx, actor, subject, input, at);
      return { events: [event], value: { slug } };
    }
    const { event } = await moveStory(tx, subject, 'reschedule', 'story.rescheduled', { instant: at, payload: { at: at.toISOString() } });
    await moveEdition(tx, facts.id, facts.nextEditionId, at, facts.firstPublishedAt === null);
    return { events: [event], value: { slug: subject.copy.slug } };
  },
});

/** Takes a scheduled text back while its time has not come. Never validates anything. */
export const deschedule = command({
  input: OfStory,
  load: loadLocked,
  may: 'story.schedule',
  async run({ tx, subject }) {
    const facts = subject.story;
    const { event } = await moveStory(tx, subject, 'deschedule', 'story.descheduled');
    if (facts.nextEditionId) await cancelEdition(tx, facts.id, facts.nextEditionId);
    return { events: [event], value: null };
  },
});
