import { inArray, sql, type SQL } from 'drizzle-orm';
import { staffDb } from '#db/staff.ts';
import { findable, story } from '#db/schema/newsroom/index.ts';
import { now } from '#lib/time/clock.ts';
import { having, monthsTo } from '#lib/findable-keys.ts';
import { COLUMNS, columnNow, type Column, type Words } from './asked-words.ts';
import { lastChangedFirst, storyRows } from './row-of.ts';

/** Not out, or an update of what is: what people have in work. */
export const OPEN = `'=open'`;

/**
 * For words, so many stories are looked at one by one first, the last changed ones: what is common
 * is found among them.
 */
const NEAR = [300, 1_500];
/** What is so rare among the last of these is rare enough to be gathered from the whole archive. */
const RARE = 5;
/**
 * Months that the index is asked about, one span after the other, until enough is found; null: all.
 */
const SPANS = [2, 14, null];
/** Clocks of several machines differ. */
const DAY = 86_400_000;

type Found = Awaited<ReturnType<typeof storyRows>>;

export interface Question {
  /** Each of `having`, or `OPEN`. */
  keys: readonly string[];
  /** Of `readWords`; without, none. */
  words?: Words;
  /** A further condition on the story. */
  where: SQL | undefined;
  /** Stories changed not after this; null: whenever. */
  before: Date | null;
  most: number;
}

/**
 * The `most` last changed stories that fulfil every part of a question. No index gives both the
 * hits and their order: so the newest are looked through for words, then the index is asked in
 * spans that grow, and what is put in order stays some hundreds of rows whether a word or tag is
 * rare or common.
 */
export async function findStories(question: Question): Promise<Found> {
  const ids = await findIds(question);
  return ids.length === 0
    ? []
    : storyRows().where(inArray(story.id, ids)).orderBy(lastChangedFirst);
}

async function findIds(question: Question): Promise<string[]> {
  const { keys, before, most } = question;
  const column = await columnNow();
  const words = question.words?.[column] ? `(${question.words[column]})` : '';
  let near = { ids: [] as string[], share: 0 };
  for (const many of words ? NEAR : []) {
    near = await lookNear(question, words, many, column);
    if (near.ids.length === most) return near.ids;
  }
  // An index would gather all that a common beginning finds, however few of it fulfil the keys:
  // these are looked into instead.
  const common = keys.length > 0 && near.share > 0.02;
  const spans =
    keys.includes(OPEN) || (words && !common && near.ids.length < RARE) ? [null] : SPANS;
  for (const months of spans) {
    const parts = [
      ...keys,
      ...(words && !common ? [words] : []),
      ...(months === null
        ? []
        : [having('month', ...monthsTo(before ?? new Date(now().getTime() + DAY), months))]),
    ];
    const ids = await idsAmong(question, within(parts.join(' & '), common ? words : null, column));
    if (ids.length === most || months === null) return ids;
  }
  return [];
}

async function idsAmong({ where, most }: Question, hits: SQL): Promise<string[]> {
  const { rows } = await staffDb().execute<{ id: string }>(sql`
    with hit as materialized (${hits}) select ${story.id} as id from hit join ${story} on ${story.id} = hit.story_id
    where ${where ?? sql`true`} order by ${lastChangedFirst} limit ${most}`);
  return rows.map(({ id }) => id);
}

/**
 * Looked up once and as it stands here, whatever the planner expects of the conditions on the
 * story: OFFSET 0 keeps it from joining the two.
 */
const within = (asked: string, filter: string | null, column: Column): SQL => {
  const terms = COLUMNS[column];
  const hits = sql`select story_id, ${terms} from ${findable} where ${terms} @@ ${asked}::tsquery offset 0`;
  return filter ? sql`select story_id from (${hits}) h where ${terms} @@ ${filter}::tsquery` : hits;
};

/**
 * What fulfils the question among the last changed stories, and which share of these has the words.
 */
async function lookNear(
  { keys, where, before, most }: Question,
  words: string,
  many: number,
  column: Column,
): Promise<{ ids: string[]; share: number }> {
  const terms = sql`f.${COLUMNS[column]}`;
  const {
    rows: [row],
  } = await staffDb().execute<{ ids: string[] | null; share: number }>(sql`
    with near as materialized (
      select id from newsroom.story ${before ? sql`where changed_at <= ${before}` : sql``}
      order by changed_at desc nulls first, id desc nulls first limit ${many}
    ), looked as materialized (
      select ${story.id} as id, ${story.changedAt} as changed_at,
      ${terms} @@ ${words}::tsquery as worded, ${terms} @@ ${[...keys, words].join(' & ')}::tsquery
      and ${where ?? sql`true`} as fits
      from near join ${story} on ${story.id} = near.id join newsroom.findable f on f.story_id = near.id
    ) select array(select id from looked where fits order by changed_at desc, id desc
    limit ${most}) as ids, (select coalesce(avg(worded::int), 0) from looked)::float8 as share`);
  return { ids: row?.ids ?? [], share: row?.share ?? 0 };
}
