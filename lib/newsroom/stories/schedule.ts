import { z } from 'zod';
import { now } from '#lib/clock.ts';
import { command } from '../command.ts';
import { cancelEdition, moveEdition } from '../door.ts';
import { settled } from './facts.ts';
import { loadLocked, OfStory } from './inputs.ts';
import { moveStory } from './move.ts';
import { bringOut, Change } from './publish.ts';

/** An instant, from the newsroom's local time by the screen that asked. */
const Instant = z.iso.datetime({ offset: true, error: 'Date and time: not a date and time that can be read.' }).transform((text) => new Date(text));

/** Lets the approved text appear at an instant ahead. Its edition is written now; readers' views compare the time. */
export const schedule = command({
  input: OfStory.extend({ ...Change.shape, at: Instant }),
  load: loadLocked,
  may: 'story.schedule',
  async run({ tx, actor, subject, input }) {
    const facts = settled(subject.story, now());
    if (!facts.nextEditionId) {
      const { event, slug } = await bringOut(tx, actor, subject, input, input.at);
      return { events: [event], value: { slug } };
    }
    const { event } = await moveStory(tx, subject, 'reschedule', 'story.rescheduled', { instant: input.at, payload: { at: input.at.toISOString() } });
    await moveEdition(tx, facts.id, facts.nextEditionId, input.at, facts.firstPublishedAt === null);
    return { events: [event], value: { slug: subject.copy.slug } };
  },
});

/** Takes a scheduled text back while its time has not come. Never validates anything. */
export const deschedule = command({
  input: OfStory,
  load: loadLocked,
  may: 'story.schedule',
  async run({ tx, subject }) {
    const facts = settled(subject.story, now());
    const { event } = await moveStory(tx, subject, 'deschedule', 'story.descheduled', { tell: ['feeds'] });
    if (facts.nextEditionId) await cancelEdition(tx, facts.id, facts.nextEditionId);
    return { events: [event], value: null };
  },
});
