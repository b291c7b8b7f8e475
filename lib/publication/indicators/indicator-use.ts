import { and, count, desc, gte, inArray, sql } from 'drizzle-orm';
import { readerDb } from '#db/reader.ts';
import { readableIndicatorUse } from '#db/schema/publication/index.ts';
import type { StoryCard } from '../stories/cards.ts';
import { idsOf, subjectsByIds, type Subject } from '../subjects/subjects.ts';
import { dayKey } from '../times.ts';
import { maxAge, MINUTE, cacheTag, tagOf } from '../freshness/cache-tags.ts';
import { DIRECTIONS, type Direction } from '#lib/story/forms/form.ts';

/** One line of the record with the story that it came from. */
export interface Entry {
  card: Pick<StoryCard, 'id' | 'slug' | 'headline' | 'language'>;
  indicator: Subject;
  country: Subject;
  direction: Direction;
  reason: string;
}

/** How often each direction stands in a part of the record. */
export type Tally = Record<Direction, number>;

export const tallyOf = (entries: readonly { direction: Direction }[]): Tally => ({
  democracy: entries.filter((entry) => entry.direction === 'democracy').length,
  autocracy: entries.filter((entry) => entry.direction === 'autocracy').length,
  mixed: entries.filter((entry) => entry.direction === 'mixed').length,
});

/** All of several tallies together. */
export function sumOf(tallies: Iterable<Tally>): Tally {
  const sum: Tally = { democracy: 0, autocracy: 0, mixed: 0 };
  for (const tally of tallies) for (const way of DIRECTIONS) sum[way] += tally[way];
  return sum;
}

/** The instant so many months before another. */
export function monthsAgo(now: Date, months: number): Date {
  const then = new Date(now);
  then.setUTCMonth(then.getUTCMonth() - months);
  return then;
}

/** The record is read since an instant that moves with the clock. */
function noteRecord(): void {
  cacheTag(tagOf.record);
  maxAge(MINUTE);
}

/** The most lines of the record that one page reads. */
const MOST = 2_000;
/** Stories under each direction of the week. */
const LINES = 4;

/** What a span put on record. */
export interface Week {
  tally: Tally;
  /** The newest entries of each direction in one language, of different stories; at most four. */
  lines: Record<Direction, Entry[]>;
}

type Line = Entry['card'] & {
  direction: Direction;
  indicatorId: string;
  countryId: string;
  reason: string;
};

/**
 * What was put on record since an instant: how often each direction, and the newest of each that
 * are in a language.
 */
export async function readWeek(since: Date, language: string): Promise<Week> {
  noteRecord();
  const [tallied, { rows }] = await Promise.all([
    readerDb()
      .select({ direction: readableIndicatorUse.direction, times: count() })
      .from(readableIndicatorUse)
      .where(gte(readableIndicatorUse.firstPublishedAt, since))
      .groupBy(readableIndicatorUse.direction),
    readerDb().execute<Line>(sql`
      SELECT of.direction, newest.* FROM unnest(${sql.param([...DIRECTIONS])}::text[]) AS
      of(direction) CROSS JOIN LATERAL (
        SELECT DISTINCT ON (r.first_published_at, r.story_id) s.story_id AS id, s.slug, s.language,
        s.content->>'headline' AS headline,
          r.indicator_id AS "indicatorId", r.country_id AS "countryId", r.reason
        FROM publication.public_record r JOIN publication.public_story s ON s.edition_id = r.edition_id
        WHERE r.direction = of.direction AND r.first_published_at >= ${since} AND s.language = ${language}
        ORDER BY r.first_published_at DESC, r.story_id, r.position LIMIT ${LINES}
      ) newest`),
  ]);
  cacheTag(...rows.map(({ id }) => tagOf.story(id)));
  const subjects = await subjectsByIds(
    rows.flatMap(({ indicatorId, countryId }) => [indicatorId, countryId]),
  );
  const entries = rows.flatMap(({ indicatorId, countryId, direction, reason, ...card }) => {
    const [indicator, country] = [subjects.get(indicatorId), subjects.get(countryId)];
    return indicator && country ? [{ card, indicator, country, direction, reason }] : [];
  });
  const times = new Map(tallied.map((row) => [row.direction, row.times]));
  const each = <T>(of: (way: Direction) => T) => ({
    democracy: of('democracy'),
    autocracy: of('autocracy'),
    mixed: of('mixed'),
  });
  return {
    tally: each((way) => times.get(way) ?? 0),
    lines: each((way) => entries.filter(({ direction }) => direction === way)),
  };
}

/** How a country stood in a month, by indicator; a month with two directions is mixed. */
export interface CountryYear {
  /** Twelve months as `2026-11`, the present one last. */
  months: string[];
  rows: {
    indicator: Subject;
    /** One for each month; null where nothing was reported. */ directions: (Direction | null)[];
  }[];
  tally: Tally;
}

/**
 * A country's record of the twelve months that end with the present one, in months of the
 * organisation's zone.
 */
export async function readCountryYear(
  countryId: string,
  now: Date,
  where: { timeZone: string },
): Promise<CountryYear> {
  noteRecord();
  const months = twelveMonths(now, where);
  const first = new Date(`${months[0] ?? ''}-01T00:00:00Z`);
  // A day earlier: the month begins earlier in zones east of Greenwich.
  const since = new Date(first.getTime() - 86_400_000);
  const rows = await readerDb()
    .select()
    .from(readableIndicatorUse)
    .where(
      and(
        inArray(readableIndicatorUse.countryId, await idsOf(countryId)),
        gte(readableIndicatorUse.firstPublishedAt, since),
      ),
    )
    .orderBy(desc(readableIndicatorUse.firstPublishedAt))
    .limit(MOST);
  const subjects = await subjectsByIds(rows.map((row) => row.indicatorId));
  const dated = rows.flatMap((row) => {
    const indicator = subjects.get(row.indicatorId);
    const month = dayKey(row.firstPublishedAt, where).slice(0, 7);
    return indicator && months.includes(month)
      ? [{ indicator, month, direction: row.direction }]
      : [];
  });
  return { months, rows: countryYearRows(dated, months), tally: tallyOf(dated) };
}

/** The twelve months that end with that of an instant. */
export function twelveMonths(now: Date, where: { timeZone: string }): string[] {
  const [year = 0, month = 1] = dayKey(now, where).split('-').map(Number);
  return Array.from({ length: 12 }, (_, at) =>
    new Date(Date.UTC(year, month - 12 + at, 1)).toISOString().slice(0, 7),
  );
}

interface Dated {
  indicator: Subject;
  month: string;
  direction: Direction;
}

/** One row for each indicator, those that were reported most first. */
export function countryYearRows(
  dated: readonly Dated[],
  months: readonly string[],
): CountryYear['rows'] {
  const byIndicator = [...Map.groupBy(dated, (one) => one.indicator.id).values()].sort(
    (a, b) => b.length - a.length,
  );
  return byIndicator.flatMap((uses) => {
    const indicator = uses[0]?.indicator;
    if (!indicator) return [];
    const directions = months.map((month) => together(uses.filter((use) => use.month === month)));
    return [{ indicator, directions }];
  });
}

function together(uses: readonly Dated[]): Direction | null {
  const directions = new Set(uses.map((use) => use.direction));
  const [only = null] = directions;
  return directions.size > 1 ? 'mixed' : only;
}

/** How often each direction was marked since an instant, by the id of the country. */
export async function talliesByCountry(since: Date): Promise<Map<string, Tally>> {
  noteRecord();
  const { countryId, direction, firstPublishedAt } = readableIndicatorUse;
  const rows = await readerDb()
    .select({ countryId, direction, times: count() })
    .from(readableIndicatorUse)
    .where(gte(firstPublishedAt, since))
    .groupBy(countryId, direction);
  const subjects = await subjectsByIds(rows.map((row) => row.countryId));
  const tallies = new Map<string, Tally>();
  for (const row of rows) {
    const id = subjects.get(row.countryId)?.id ?? row.countryId;
    const tally = tallies.get(id) ?? { democracy: 0, autocracy: 0, mixed: 0 };
    tally[row.direction] += row.times;
    tallies.set(id, tally);
  }
  return tallies;
}
