import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { organisation } from '#db/schema/newsroom/index.ts';
import { now } from '#lib/time/clock.ts';
import { command } from '../command.ts';
import { mirrorOrganisation } from '../door.ts';
import { StoryContent } from '../stories/content.ts';
import { line } from '../typed.ts';
import { isTimeZone } from './time-zones.ts';

const WORDS = {
  name: 'Site name',
  tagline: 'Tagline',
  language: 'Language',
  timeZone: 'Time zone',
} as const;

/**
 * Changes the organisation's own facts: how the site is named, in which language, and by which
 * clock the newsroom works.
 */
export const saveOrganisation = command({
  input: z.object({
    name: line(120, 'The site needs a name.'),
    tagline: line(200),
    language: StoryContent.shape.language,
    timeZone: z.string().refine(isTimeZone, 'Choose a time zone from the list.'),
  }),
  permission: 'house.manage',
  async run({ tx, input }) {
    const [before] = await tx.select().from(organisation).for('update');
    const changedAt = now();
    const [after] = await tx
      .insert(organisation)
      .values({ ...input, changedAt })
      .onConflictDoUpdate({
        target: organisation.id,
        set: { ...input, changedAt, version: sql`${organisation.version} + 1` },
      })
      .returning();
    if (!after) throw new Error('The house was not written');
    const { name, tagline, language, timeZone, demo } = after;
    await mirrorOrganisation(tx, { name, tagline, language, timeZone, demo, changedAt });
    const changed = (Object.keys(WORDS) as (keyof typeof WORDS)[]).filter(
      (key) => before?.[key] !== after[key],
    );
    return {
      events: changed.map((key) => ({
        kind: 'house.changed',
        subject: WORDS[key],
        from: before?.[key],
        to: after[key],
      })),
      value: { changed: changed.map((key) => WORDS[key]) },
    };
  },
});
