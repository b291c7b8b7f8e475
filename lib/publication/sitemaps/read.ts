import { and, asc, desc, gte, sql } from 'drizzle-orm';
import { readerDb } from '#db/client.ts';
import { readableShowing, readableStory } from '#db/schema/index.ts';
import { now } from '#lib/clock.ts';
import { indexPath, listPath, LISTS, storyPath, type ListKind } from '../addresses.ts';
import type { Entry, NewsEntry } from './xml.ts';
import { newsLanguage } from './xml.ts';
import { holdsFor, MINUTE, tagged, tagOf } from '../tags.ts';

/** URLs in one file (sitemaps.org). */
export const PER_FILE = 50_000;

const TWO_DAYS_MS = 48 * 3_600_000;
const MOST_NEWS = 1_000;

/** What readers see of a story changes when its edition comes on show: minor fixes too. */
const changedAt = readableShowing.visibleFrom;

/** Stories from the oldest on, so that the parts of a large sitemap hardly change. */
export async function storyEntries(site: string, skip: number, limit = PER_FILE): Promise<Entry[]> {
  tagged(tagOf.sitemap);
  const rows = await readerDb().select({ slug: readableShowing.slug, changedAt }).from(readableShowing)
    .orderBy(asc(readableShowing.firstPublishedAt), asc(readableShowing.storyId)).limit(limit).offset(skip);
  return rows.map((row) => ({ url: site + storyPath(row.slug), changedAt: row.changedAt }));
}

/** How many stories there are, counted no further than one more than a file holds. */
export async function countStories(): Promise<number> {
  tagged(tagOf.sitemap);
  const { rows } = await readerDb().execute<{ total: number }>(sql`SELECT count(*)::int AS total FROM (SELECT FROM publication.public_showing LIMIT ${PER_FILE + 1}) s`);
  return rows[0]?.total ?? 0;
}

/** The last change among each 50,000 stories, in the order of `storyEntries`. */
export async function storyParts(): Promise<Date[]> {
  tagged(tagOf.sitemap);
  const { rows } = await readerDb().execute<{ changed: string }>(sql`
    SELECT max(visible_from)::text AS changed FROM (
      SELECT visible_from, (row_number() OVER (ORDER BY first_published_at, story_id) - 1) / ${PER_FILE}::int AS part FROM publication.public_showing
    ) numbered GROUP BY part ORDER BY part`);
  return rows.map((row) => new Date(row.changed));
}

type ListRow = { kind: ListKind; slug: string; changed: string };

/** The front page, the lists that have stories, and the pages that name these lists. A list changes when a story joins it. */
export async function listEntries(site: string): Promise<Entry[]> {
  tagged(tagOf.sitemap);
  const { rows } = await readerDb().execute<ListRow>(sql`
    SELECT c.kind, c.slug, max(newest.first_published_at)::text AS changed
    FROM publication.public_subject s
    JOIN publication.public_subject c ON c.id = s.canonical_id
    CROSS JOIN LATERAL (
      SELECT l.first_published_at FROM publication.public_listing l WHERE l.kind = s.kind AND l.target = s.id
      ORDER BY l.first_published_at DESC, l.story_id DESC LIMIT 1
    ) newest
    GROUP BY c.kind, c.slug ORDER BY c.kind, c.slug`);
  const lists = rows.filter((row) => isListKind(row.kind));
  return [
    { url: `${site}/`, changedAt: await newestChange() },
    ...[...new Set(lists.map((row) => row.kind))].flatMap((kind) => (kind === 'section' ? [] : [{ url: site + indexPath(kind), changedAt: null }])),
    ...lists.map((row) => ({ url: site + listPath(row.kind, row.slug), changedAt: new Date(row.changed) })),
  ];
}

const isListKind = (kind: string): kind is ListKind => (Object.values(LISTS) as string[]).includes(kind);

/** When the newest edition came on show; null while there is none. */
export async function newestChange(): Promise<Date | null> {
  tagged(tagOf.sitemap);
  const [row] = await readerDb().select({ changedAt }).from(readableShowing).orderBy(desc(changedAt)).limit(1);
  return row?.changedAt ?? null;
}

/** Stories first published in the last 48 hours, the newest first, at most 1,000 (Google News). */
export async function newsEntries(site: string): Promise<NewsEntry[]> {
  tagged(tagOf.sitemap);
  holdsFor(MINUTE);
  const { slug, language, firstPublishedAt } = readableStory;
  const rows = await readerDb().select({ slug, language, firstPublishedAt, headline: sql<string>`${readableStory.content}->>'headline'` })
    .from(readableStory).where(and(gte(firstPublishedAt, new Date(now().getTime() - TWO_DAYS_MS)))).orderBy(desc(firstPublishedAt)).limit(MOST_NEWS);
  return rows.map((row) => ({ url: site + storyPath(row.slug), headline: row.headline, language: newsLanguage(row.language), publishedAt: row.firstPublishedAt }));
}
