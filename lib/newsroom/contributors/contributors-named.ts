import { asc } from 'drizzle-orm';
import { staffDb } from '#db/staff.ts';
import { contributor } from '#db/schema/newsroom/index.ts';
import { placeOf } from '#lib/story/text/reading/names.ts';

/**
 * The names for bylines in which some words stand, by name, and where: 0 at the beginning. All
 * names are read: a newsroom has some thousands, and PostgreSQL would compare them by its ctype.
 */
export async function contributorsNamed(words: string): Promise<{ id: string; place: number }[]> {
  const placeIn = placeOf(words);
  const rows = await staffDb()
    .select({ id: contributor.id, name: contributor.name })
    .from(contributor)
    .orderBy(asc(contributor.name), asc(contributor.id));
  return rows
    .map(({ id, name }) => ({ id, place: placeIn(name) }))
    .filter(({ place }) => place >= 0);
}
