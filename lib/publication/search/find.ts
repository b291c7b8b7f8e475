import { sql, type SQL } from 'drizzle-orm';
import { monthsTo, having } from '#lib/findable-keys.ts';
import type { Queryable } from '#db/queryable.ts';
import { PER_PAGE } from '../lists.ts';
import { COLUMNS, conditionOn, conditionsOf, readWanted, type Wanted } from './condition.ts';
import { markedOf, type Marked } from './marked.ts';
import type { Question } from './question.ts';
import { daysBetween, MOST, monthsBack, spansFor } from './spans.ts';

export interface Paged<T> {
  hits: T[];
  /** At most `MOST`. */
  total: number;
  page: number;
  pages: number;
}

const DAYS = { week: 7, month: 31, year: 366 };

/**
 * So many of the newest stories are looked at one by one before an index is asked: what is common
 * is found among them.
 */
const NEAR = 1_500;

/**
 * One page of what was asked for, by the reader's transaction: the newest first, or the best among
 * the newest.
 * @param page from 1.
 * @param countries ids of which a story names one; null: any.
 * @returns null beyond the last page; a first page that is empty where nothing was found.
 */
export async function find(
  tx: Queryable,
  question: Question,
  page: number,
  language: string,
  countries: string[] | null,
): Promise<Paged<Marked> | null> {
  const nothing = page === 1 ? { hits: [], total: 0, page, pages: 1 } : null;
  const wanted = await readWanted(tx, question.q, language);
  // Of words that are in every text, or of a country that is not there, PostgreSQL makes a question
  // that everything answers.
  if ((question.q !== '' && wanted.query === '') || countries?.length === 0) return nothing;
  const found = await look(tx, question, page, wanted, countries);
  if (found.editionIds.length === 0) return nothing;
  return {
    hits: await markedOf(tx, found.editionIds, wanted),
    total: found.total,
    page,
    pages: Math.ceil(found.total / PER_PAGE),
  };
}

/** Looks among the newest, then as far back as it must. */
async function look(
  tx: Queryable,
  question: Question,
  page: number,
  { query, column, at }: Wanted,
  countries: string[] | null,
): Promise<Page> {
  const days = question.when === '' ? null : DAYS[question.when];
  const parts = [...(query ? [`(${query})`] : []), ...conditionsOf(question, countries)];
  const words = COLUMNS[column];
  const rank = sql`ts_rank_cd(${words}, ${query}::tsquery, 1)`;
  const pageAmong = (newest: SQL) => pageOf(tx, question, page, newest, rank);
  const near = await pageAmong(newestOf(NEAR, conditionOn(parts, days, words), words));
  const spans =
    near.total === MOST
      ? []
      : spansFor(
          near.total,
          near.oldest ? daysBetween(near.oldest, at) : 0,
          days === null ? null : monthsBack(at, days),
          at,
        );
  let found = near;
  for (const months of spans) {
    const within = months === null ? parts : [...parts, having('month', ...monthsTo(at, months))];
    found = await pageAmong(allOf(conditionOn(within, days, words), words));
    if (found.total === MOST) break;
  }
  return found;
}

const newestFirst = sql`first_published_at DESC, story_id DESC`;
const columnsWith = (column: SQL) => sql`edition_id, story_id, first_published_at, ${column}`;
/*
 * The same order, by no index: PostgreSQL takes six words that it does not know for three of a
 * hundred stories, and would walk through the whole archive by time for 500 of them.
 */
const newestFirstSorted = sql`first_published_at + interval '0' DESC, story_id DESC`;
/**
 * The newest that fulfil a condition, as many as count: ranking or counting all that a common word
 * finds would cost as much as the archive is large.
 */
const allOf = (condition: SQL, column: SQL): SQL =>
  sql`SELECT ${columnsWith(column)} FROM publication.public_search f WHERE ${condition}
    ORDER BY ${newestFirstSorted} LIMIT ${MOST}`;
/** The same among so many of the newest stories. */
const newestOf = (many: number, condition: SQL, column: SQL): SQL =>
  sql`SELECT ${columnsWith(column)} FROM (SELECT ${columnsWith(column)} FROM publication.public_search
    ORDER BY ${newestFirst} LIMIT ${many}) f WHERE ${condition} ORDER BY ${newestFirst} LIMIT ${MOST}`;

interface Page {
  editionIds: string[];
  total: number;
  /** Of what was found, on whatever page. */
  oldest: Date | null;
}

async function pageOf(
  tx: Queryable,
  { sort }: Question,
  page: number,
  newest: SQL,
  rank: SQL,
): Promise<Page> {
  const order = sort === 'best' ? sql`${rank} DESC, ${newestFirst}` : newestFirst;
  const {
    rows: [row],
  } = await tx.execute<{ editionIds: string[]; total: number; oldest: string | null }>(sql`
    WITH found AS MATERIALIZED (${newest})
    SELECT array(SELECT edition_id FROM found ORDER BY ${order}
    LIMIT ${PER_PAGE} OFFSET ${(page - 1) * PER_PAGE}) AS "editionIds",
      (SELECT count(*)::int FROM found) AS total, (SELECT min(first_published_at) FROM found) AS oldest`);
  return {
    editionIds: row?.editionIds ?? [],
    total: row?.total ?? 0,
    oldest: row?.oldest ? new Date(row.oldest) : null,
  };
}
