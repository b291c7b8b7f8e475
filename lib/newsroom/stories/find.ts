import { sql, type SQL } from 'drizzle-orm';
import { findable, story } from '#db/schema/index.ts';
import { now } from '#lib/clock.ts';
import { lastChangedFirst, storyRows } from './row-of.ts';

/** What a story is found by beside its words, as `newsroom.findable` has it; see db/schema/newsroom/stories.ts. */
type Key = 'desk' | 'standing' | 'state' | 'month' | 'tag' | 'author';

/** A part of a question: a story has one of these. Values are ids or words of the code, never what somebody typed. */
export const having = (key: Key, ...values: readonly string[]): string => `(${values.map((value) => `'=${key}:${value}'`).join(' | ')})`;
/** Not out, or an update of what is: what people have in work. */
export const OPEN = `'=open'`;

/** Every word as the beginning of one in the text, so that a search finds while it is being typed. `text` is searchable. */
export const beginnings = (text: string): string =>
  text.split(/[^\p{L}\p{N}]+/u).filter(Boolean).slice(0, 8).map((word) => `'${word}':*`).join(' & ');

/** For words, so many stories are looked at one by one first: an index would gather all that has a common beginning. */
const NEAR = 500;
/** Months that the index is asked about, one span after the other, until enough is found; null: all. */
const SPANS = [1, 3, 14, null];

/** Clocks of several machines differ. */
const DAY = 86_400_000;

/** The month of an instant and those before it, so many in all. */
function monthsTo(before: Date, many: number): string[] {
  return Array.from({ length: many }, (_, at) => new Date(Date.UTC(before.getUTCFullYear(), before.getUTCMonth() - at, 1)).toISOString().slice(0, 7));
}

type Found = Awaited<ReturnType<typeof storyRows>>;

/**
 * The `most` last changed stories that fulfil every part (of `having`, `OPEN`, `beginnings`) and a further condition on them, changed
 * not after `before` (null: whenever). No index gives both the hits and their order: so the newest are looked through, then spans that grow, and what is
 * read stays some hundreds of rows whether a word or tag is rare or common.
 */
export async function findStories(parts: readonly string[], { where, before, most }: { where: SQL | undefined; before: Date | null; most: number }): Promise<Found> {
  const asked = parts.join(' & ');
  let found = asked.includes(':*') ? await read(near(asked, before), where, most) : [];
  for (const months of SPANS) {
    if (found.length === most) break;
    found = await read(within(months === null ? asked : `${asked} & ${having('month', ...monthsTo(before ?? new Date(now().getTime() + DAY), months))}`), where, most);
  }
  return found;
}

const read = (among: SQL, where: SQL | undefined, most: number): Promise<Found> =>
  storyRows().innerJoin(among, sql`found.story_id = ${story.id}`).where(where).orderBy(lastChangedFirst).limit(most);

/** OFFSET 0: looked up as it stands here, whatever the planner expects of the conditions round it. */
const within = (asked: string): SQL => sql`(select story_id from ${findable} where terms @@ ${asked}::tsquery offset 0) found`;

const near = (asked: string, before: Date | null): SQL => sql`(
  select f.story_id from (
    select id from newsroom.story ${before ? sql`where changed_at <= ${before}` : sql``} order by changed_at desc nulls first, id desc nulls first limit ${NEAR}
  ) n join newsroom.findable f on f.story_id = n.id where f.terms @@ ${asked}::tsquery offset 0) found`;
