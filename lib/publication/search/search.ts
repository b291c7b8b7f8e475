import { Semaphore } from 'async-mutex';
import { sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { wellFormed } from '#lib/story/text/well-formed.ts';
import { having, monthsTo } from '#lib/findable-keys.ts';
import type { Queryable } from '#db/queryable.ts';
import { readerDb } from '#db/reader.ts';
import type { StoryCard } from '../stories/cards.ts';
import { cardsByEdition, PER_PAGE } from '../lists.ts';
import { END, HIT } from './search-marks.ts';
import { readPage } from '../pages/paging.ts';
import { idsOf, subjectBySlug } from '../subjects/subjects.ts';
import { maxAge, MINUTE, cacheTag, tagOf } from '../freshness/cache-tags.ts';

/** What a reader can ask for; anything else is as if it had not been said. */
const Question = z.object({
  // PostgreSQL takes no NUL, and half a character finds nothing.
  q: z.string().transform(wellFormed).pipe(z.string().trim().max(200)).catch(''),
  country: z
    .string()
    .regex(/^[a-z0-9-]{1,120}$/)
    .catch(''),
  direction: z.enum(['democracy', 'autocracy', 'mixed', '']).catch(''),
  when: z.enum(['week', 'month', 'year', '']).catch(''),
  sort: z.enum(['best', '']).catch(''),
});
export type Question = z.infer<typeof Question> & { page: number | null };

/** Reads the query of a search's address. `page` is null where it is no page. */
export function readQuestion(given: Record<string, string | string[] | undefined>): Question {
  return { ...Question.parse(given), page: readPage(given['page']) };
}

/** Whether anything was asked at all. */
export const isAsking = ({ q, country, direction, when }: Question): boolean =>
  [q, country, direction, when].some((said) => said !== '');

/** The address of a search's page: what was asked and nothing else. */
export function questionPath({ page: _, ...asked }: Question, page: number): string {
  const said = Object.entries(asked).filter(([, value]) => value !== '');
  const query = new URLSearchParams([...said, ...(page > 1 ? [['page', `${page}`]] : [])] as [
    string,
    string,
  ][]);
  return query.size > 0 ? `/search?${query}` : '/search';
}

export interface Hit {
  card: StoryCard;
  /**
   * Headline and standfirst with what was found between `HIT` and `END`, without accents: see
   * `marks`.
   */
  headline: string;
  standfirst: string;
  /**
   * A piece of the text where the words stand, when neither headline nor standfirst has them; ''
   * else.
   */
  excerpt: string;
}

interface Paged<T> {
  hits: T[];
  /** At most `MOST`. */
  total: number;
  page: number;
  pages: number;
}

export type Found = Paged<Hit>;

/** No search counts or ranks more. */
export const MOST = 500;
/**
 * In milliseconds. What takes longer is given up: one reader's search must not cost all others
 * theirs.
 */
const LONGEST = 1_500;

/** Searches at once: what else is read keeps most of the connections. */
const searches = new Semaphore(3);

const CANCELLED = '57014';
const DAYS = { week: 7, month: 31, year: 366 };

/**
 * Published stories with these words, page by page (from 1).
 * @param language the organisation's: by its rules the words are brought to their stems.
 * @returns null beyond the end; `'slow'` when it took longer than 1.5 seconds and was given up.
 * @throws whatever else the database says: that it cannot be asked is never "nothing found".
 */
export async function searchStories(
  question: Question,
  language: string,
): Promise<Found | null | 'slow'> {
  cacheTag(tagOf.search);
  // It looks back from the present moment, span by span.
  maxAge(MINUTE);
  const page = question.page ?? 1;
  const countries = question.country ? await countryIds(question.country) : null;
  try {
    const found = await searches.runExclusive(() =>
      readerDb().transaction(
        async (tx) => {
          await tx.execute(sql`SELECT set_config('statement_timeout', ${`${LONGEST}`}, true)`);
          return find(tx, question, page, language, countries);
        },
        { accessMode: 'read only' },
      ),
    );
    // Read when the transaction has given its connection back: searches that each held one and
    // asked for a second would wait for each other.
    return found && { ...found, hits: await hitsOf(found.hits) };
  } catch (error) {
    if (codeOf(error) !== CANCELLED) throw error;
    // It may be quicker the next time.
    maxAge(0);
    return 'slow';
  }
}

async function countryIds(slug: string): Promise<string[]> {
  const country = await subjectBySlug('country', slug);
  return country ? idsOf(country.id) : [];
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && error.cause instanceof Error && 'code' in error.cause
    ? error.cause.code
    : undefined;

/**
 * So many of the newest stories are looked at one by one before an index is asked: what is common
 * is found among them.
 */
const NEAR = 1_500;

async function find(
  tx: Queryable,
  question: Question,
  page: number,
  language: string,
  countries: string[] | null,
): Promise<Paged<Marked> | null> {
  const nothing = page === 1 ? { hits: [], total: 0, page, pages: 1 } : null;
  const { query, at } = await readQuery(tx, question.q, language);
  // Of words that are in every text, or of a country that is not there, PostgreSQL makes a question
  // that everything answers.
  if ((question.q !== '' && query === '') || countries?.length === 0) return nothing;
  const days = question.when === '' ? null : DAYS[question.when];
  const parts = [...(query ? [`(${query})`] : []), ...conditionsOf(question, countries)];
  const ranked = sql`${query}::tsquery`;
  const near = await pageOf(tx, question, page, newestOf(NEAR, conditionOn(parts, days)), ranked);
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
    found = await pageOf(tx, question, page, allOf(conditionOn(within, days)), ranked);
    if (found.total === MOST) break;
  }
  if (found.editionIds.length === 0) return nothing;
  return {
    hits: await markedOf(tx, found.editionIds, ranked),
    total: found.total,
    page,
    pages: Math.ceil(found.total / PER_PAGE),
  };
}

/**
 * The index is asked about this month and at most so many before it, or about everything: more of
 * them cost more than they leave out.
 */
const MOST_MONTHS = 24;

/**
 * How many months (null: all there is) to look at for all hits that count, by what the newest days
 * had of them; twice as many where that was too few, and all that was asked for in the end. What
 * is put in order is some thousands of rows, however large the archive.
 * @param hits found among the newest stories.
 * @param days that these hits lie within, to the present.
 * @param asked months that were asked for; null: all.
 * @param at the present instant, by the database's clock.
 */
export function spansFor(
  hits: number,
  days: number,
  asked: number | null,
  at: Date,
): (number | null)[] {
  if (hits === 0) return [asked];
  const months = monthsBack(at, (1.3 * MOST * days) / hits);
  return [
    ...[months, months * 2].filter(
      (many) => many <= MOST_MONTHS && (asked === null || many < asked),
    ),
    asked,
  ];
}

const daysBetween = (from: Date, to: Date): number =>
  Math.max(0, (to.getTime() - from.getTime()) / 86_400_000);

/**
 * What is looked for, as a constant: of a call PostgreSQL would make it anew for each row that it
 * looks at. And its own clock.
 */
async function readQuery(
  tx: Queryable,
  words: string,
  language: string,
): Promise<{ query: string; at: Date }> {
  const { rows } = await tx.execute<{ query: string; at: number }>(
    sql`SELECT publication.search_query(${language}, ${words})::text AS query, extract(epoch from now())::float8 AS at`,
  );
  return { query: rows[0]?.query ?? '', at: new Date((rows[0]?.at ?? 0) * 1_000) };
}

const conditionsOf = ({ direction }: Question, countries: string[] | null): string[] => [
  ...(countries ? [having('country', ...countries)] : []),
  ...(direction ? [having('direction', direction)] : []),
];

/** In how many months the last so many days lie. */
function monthsBack(at: Date, days: number): number {
  const first = new Date(at.getTime() - days * 86_400_000);
  return (
    (at.getUTCFullYear() - first.getUTCFullYear()) * 12 + at.getUTCMonth() - first.getUTCMonth() + 1
  );
}

/**
 * The condition on `public_search`; an instant is said only where one was asked for: months alone
 * lead PostgreSQL to the index of words.
 */
const conditionOn = (parts: readonly string[], days: number | null): SQL =>
  sql.join(
    [
      sql`true`,
      ...(parts.length > 0 ? [sql`f.search @@ ${parts.join(' & ')}::tsquery`] : []),
      ...(days === null
        ? []
        : [sql`f.first_published_at >= now() - make_interval(days => ${days})`]),
    ],
    sql` AND `,
  );

const newestFirst = sql`first_published_at DESC, story_id DESC`;
const columns = sql`edition_id, story_id, first_published_at, search`;
/**
 * The newest that fulfil a condition, as many as count: ranking or counting all that a common word
 * finds would cost as much as the archive is large.
 */
const allOf = (condition: SQL): SQL =>
  sql`SELECT ${columns} FROM publication.public_search f WHERE ${condition} ORDER BY ${newestFirst} LIMIT ${MOST}`;
/** The same among so many of the newest stories. */
const newestOf = (many: number, condition: SQL): SQL =>
  sql`SELECT ${columns} FROM (SELECT ${columns} FROM publication.public_search
    ORDER BY ${newestFirst} LIMIT ${many}) f WHERE ${condition} ORDER BY ${newestFirst} LIMIT ${MOST}`;

interface Page {
  editionIds: string[];
  total: number;
  /** Of what was found, on whatever page. */ oldest: Date | null;
}

async function pageOf(
  tx: Queryable,
  { sort }: Question,
  page: number,
  newest: SQL,
  query: SQL,
): Promise<Page> {
  const order =
    sort === 'best' ? sql`ts_rank_cd(search, ${query}, 1) DESC, ${newestFirst}` : newestFirst;
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

/** How far into a text an excerpt is looked for. */
const DEEP = 20_000;

type Marked = Omit<Hit, 'card'> & { editionId: string };

async function markedOf(tx: Queryable, editionIds: string[], query: SQL): Promise<Marked[]> {
  const whole = `StartSel=${HIT},StopSel=${END},HighlightAll=true`;
  const piece = `StartSel=${HIT},StopSel=${END},MaxFragments=1,MinWords=16,MaxWords=32`;
  const { rows } = await tx.execute<Marked & Record<string, unknown>>(sql`
    SELECT s.edition_id AS "editionId",
      ts_headline(publication.search_configuration(s.language), unaccent(s.content->>'headline'),
      ${query}, ${whole}) AS headline,
      ts_headline(publication.search_configuration(s.language), unaccent(s.content->>'standfirst'),
      ${query}, ${whole}) AS standfirst,
      ts_headline(publication.search_configuration(s.language), left(s.text, ${DEEP}), ${query}, ${piece}) AS excerpt
    FROM publication.public_story s WHERE s.edition_id = ANY(${sql.param(editionIds)}::uuid[])`);
  const found = new Map(rows.map((row) => [row.editionId, row]));
  return editionIds.flatMap((id) => found.get(id) ?? []);
}

async function hitsOf(marked: readonly Marked[]): Promise<Hit[]> {
  const cards = await cardsByEdition(marked.map((row) => row.editionId));
  return marked.flatMap((row) => {
    const card = cards.get(row.editionId);
    if (!card) return [];
    const seen = row.headline.includes(HIT) || row.standfirst.includes(HIT);
    return [
      {
        card,
        headline: row.headline,
        standfirst: row.standfirst,
        excerpt: !seen && row.excerpt.includes(HIT) ? row.excerpt : '',
      },
    ];
  });
}
