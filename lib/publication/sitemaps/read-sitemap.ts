import { and, asc, desc, gte, sql, type AnyColumn, type SQL } from 'drizzle-orm';
import { readerDb } from '#db/reader.ts';
import { readableEditionVisibility, readableStory } from '#db/schema/publication/index.ts';
import { now } from '#lib/time/clock.ts';
import { indexPath, listPath, storyPath } from '../addresses.ts';
import { isIndexed, isListKind, type SubjectKind } from '../lists/kinds.ts';
import type { Entry, NewsEntry } from './xml.ts';
import { newsLanguage } from './xml.ts';
import { maxAge, MINUTE, cacheTag, tagOf } from '../freshness/cache-tags.ts';

/** URLs in one file (sitemaps.org). */
export const PER_FILE = 50_000;

const TWO_DAYS_MS = 48 * 3_600_000;
const MOST_NEWS = 1_000;

/** What readers see of a story changes when its edition comes on show: minor fixes too. */
const changedAt = readableEditionVisibility.visibleFrom;

/**
 * A file of the sitemap: the stories first published in a month (UTC), 50,000 in each of its files,
 * the oldest first.
 */
export interface Part {
  year: number;
  /** From 1. */
  month: number;
  /** From 1. */
  file: number;
}

/**
 * As it stands in the file's address: `202611`, and from the second file of a month on `20261102`.
 */
export const nameOfPart = ({ year, month, file }: Part): string =>
  `${year}${twoDigits(month)}${file === 1 ? '' : twoDigits(file)}`;
const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** Null for what is no part's name. */
export function readPart(name: string): Part | null {
  const [, year, month, file] = /^([1-9]\d{3})(0[1-9]|1[0-2])(0[2-9]|[1-9]\d)?$/.exec(name) ?? [];
  return year && month
    ? { year: Number(year), month: Number(month), file: Number(file ?? 1) }
    : null;
}

/** As the index `showing_month` has it. */
const monthOf = (firstPublishedAt: AnyColumn | SQL): SQL =>
  sql`date_trunc('month', ${firstPublishedAt} AT TIME ZONE 'UTC')`;

/**
 * Every story, or those of a part, from the oldest on.
 * @param site the origin, without a slash at its end.
 * @param part absent: every story, from the first on.
 * @param perFile entries at most; more than 50,000 no file may have (sitemaps.org).
 */
export async function storyEntries(
  site: string,
  part?: Part,
  perFile = PER_FILE,
): Promise<Entry[]> {
  cacheTag(tagOf.sitemap);
  const within =
    part &&
    sql`${monthOf(readableEditionVisibility.firstPublishedAt)} = make_timestamp(${part.year}::int,
      ${part.month}::int, 1, 0, 0, 0)`;
  const rows = await readerDb()
    .select({ slug: readableEditionVisibility.slug, changedAt })
    .from(readableEditionVisibility)
    .where(within)
    .orderBy(
      asc(readableEditionVisibility.firstPublishedAt),
      asc(readableEditionVisibility.storyId),
    )
    .limit(perFile)
    .offset(part ? (part.file - 1) * perFile : 0);
  return rows.map((row) => ({ url: site + storyPath(row.slug), changedAt: row.changedAt }));
}

/** How many stories there are, counted no further than one more than a file holds. */
export async function countStories(): Promise<number> {
  cacheTag(tagOf.sitemap);
  const { rows } = await readerDb().execute<{ total: number }>(
    sql`SELECT count(*)::int AS total FROM (SELECT FROM publication.public_showing LIMIT ${PER_FILE + 1}) s`,
  );
  return rows[0]?.total ?? 0;
}

/**
 * The parts that have stories, the oldest first, each with the last change in its month: of this,
 * one look-up for each month.
 * @param perFile stories in one part at most.
 */
export async function storyParts(perFile = PER_FILE): Promise<(Part & { changedAt: Date })[]> {
  cacheTag(tagOf.sitemap);
  const { rows } = await readerDb().execute<{
    year: number;
    month: number;
    files: number;
    changed: string;
  }>(sql`
    SELECT extract(year FROM m.month)::int AS year, extract(month
    FROM m.month)::int AS month, newest.visible_from::text AS changed,
      CASE WHEN m.showings <= ${perFile} THEN 1 ELSE (
        SELECT ceil(count(*) / ${perFile}::float8)::int FROM publication.public_showing s
        WHERE ${monthOf(sql`s.first_published_at`)} = m.month
      ) END AS files
    FROM publication.public_month m CROSS JOIN LATERAL (
      SELECT s.visible_from FROM publication.public_showing s WHERE ${monthOf(sql`s.first_published_at`)} = m.month
      ORDER BY s.visible_from DESC LIMIT 1
    ) newest ORDER BY m.month`);
  return rows.flatMap(({ files, changed, ...month }) =>
    Array.from({ length: files }, (_, at) => ({
      ...month,
      file: at + 1,
      changedAt: new Date(changed),
    })),
  );
}

type ListRow = { kind: SubjectKind; slug: string; changed: string };

/**
 * The front page, the lists that have stories, and the pages that name these lists. A list changes
 * when a story joins it.
 */
export async function listEntries(site: string): Promise<Entry[]> {
  cacheTag(tagOf.sitemap);
  const { rows } = await readerDb().execute<ListRow>(sql`
    SELECT c.kind, c.slug, max(newest.first_published_at)::text AS changed
    FROM publication.public_subject s
    JOIN publication.public_subject c ON c.id = s.canonical_id
    CROSS JOIN LATERAL (
      SELECT l.first_published_at FROM publication.public_listing l WHERE l.kind = s.kind AND l.target = s.id
      ORDER BY l.first_published_at DESC, l.story_id DESC LIMIT 1
    ) newest
    GROUP BY c.kind, c.slug ORDER BY c.kind, c.slug`);
  const lists = rows.flatMap(({ kind, ...row }) => (isListKind(kind) ? [{ kind, ...row }] : []));
  return [
    { url: `${site}/`, changedAt: await newestChange() },
    ...[...new Set(lists.map((row) => row.kind))]
      .filter(isIndexed)
      .map((kind) => ({ url: site + indexPath(kind), changedAt: null })),
    ...lists.map((row) => ({
      url: site + listPath(row.kind, row.slug),
      changedAt: new Date(row.changed),
    })),
  ];
}

/** When the newest edition came on show; null while there is none. */
export async function newestChange(): Promise<Date | null> {
  cacheTag(tagOf.sitemap);
  const [row] = await readerDb()
    .select({ changedAt })
    .from(readableEditionVisibility)
    .orderBy(desc(changedAt))
    .limit(1);
  return row?.changedAt ?? null;
}

/** Stories first published in the last 48 hours, the newest first, at most 1,000 (Google News). */
export async function newsEntries(site: string): Promise<NewsEntry[]> {
  cacheTag(tagOf.sitemap);
  maxAge(MINUTE);
  const { slug, language, firstPublishedAt } = readableStory;
  const rows = await readerDb()
    .select({
      slug,
      language,
      firstPublishedAt,
      headline: sql<string>`${readableStory.content}->>'headline'`,
    })
    .from(readableStory)
    .where(and(gte(firstPublishedAt, new Date(now().getTime() - TWO_DAYS_MS))))
    .orderBy(desc(firstPublishedAt))
    .limit(MOST_NEWS);
  return rows.map((row) => ({
    url: site + storyPath(row.slug),
    headline: row.headline,
    language: newsLanguage(row.language),
    publishedAt: row.firstPublishedAt,
  }));
}
