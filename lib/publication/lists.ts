import { sql } from 'drizzle-orm';
import { cache } from 'react';
import { readerDb } from '#db/reader.ts';
import { readableStory } from '#db/schema/publication/index.ts';
import { cardsOf, type StoryCard } from './stories/cards.ts';
import type { SubjectKind } from './lists/kinds.ts';
import { idsOf } from './subjects/subjects.ts';
import { cacheTag, tagOf } from './freshness/cache-tags.ts';

/** Stories on one page of a list. */
export const PER_PAGE = 20;

/**
 * A list shows its newest so many stories. To count or skip more would cost as much as the archive
 * is large; what is older is found by search, by its other subjects and in the sitemaps.
 */
export const MOST_LISTED = 2_000;

export interface ListPage {
  cards: StoryCard[];
  /** Stories of the list, at most `MOST_LISTED`. */
  total: number;
  page: number;
  pages: number;
}

/** The short columns of a story, for cards. */
export const cardColumns = {
  storyId: readableStory.storyId,
  slug: readableStory.slug,
  content: readableStory.content,
  language: readableStory.language,
  sectionId: readableStory.sectionId,
  urgency: readableStory.urgency,
  firstPublishedAt: readableStory.firstPublishedAt,
  updatedAt: readableStory.updatedAt,
};

/**
 * One page (from 1) of a subject's stories, newest first; those of subjects merged into it are
 * among them. Null beyond the end; the first page of an empty list is there, and empty.
 */
export const readList = async (
  kind: SubjectKind,
  subjectId: string,
  page: number,
): Promise<ListPage | null> => pageIn(kind, await idsOf(subjectId), page);

async function pageIn(
  kind: SubjectKind | 'all',
  targets: string[],
  page: number,
): Promise<ListPage | null> {
  if (page > MOST_LISTED / PER_PAGE) return null;
  const [total, cards] = await Promise.all([
    countIn(kind, targets),
    cardsIn(kind, targets, PER_PAGE, (page - 1) * PER_PAGE),
  ]);
  const pages = Math.max(1, Math.ceil(total / PER_PAGE));
  return page > pages ? null : { cards, total, page, pages };
}

/** The target of the list of everything. */
const ALL = '00000000-0000-0000-0000-000000000000';

/**
 * The newest stories, whatever they are about. Once per request.
 * @param limit stories at most.
 */
export const readNewest = cache((limit: number): Promise<StoryCard[]> =>
  cardsIn('all', [ALL], limit, 0),
);

/**
 * The newest stories of a subject and of those merged into it.
 * @param limit stories at most.
 */
export const readNewestOf = async (
  kind: SubjectKind,
  subjectId: string,
  limit: number,
): Promise<StoryCard[]> => cardsIn(kind, await idsOf(subjectId), limit, 0);

/**
 * One page (from 1) of everything, newest first; null beyond the end, which is at `MOST_LISTED`
 * stories.
 */
export const readEverything = (page: number): Promise<ListPage | null> =>
  pageIn('all', [ALL], page);

const noteLists = (kind: SubjectKind | 'all', ids: readonly string[]): void =>
  cacheTag(...ids.map((id) => tagOf.list(kind, id)));

/**
 * The newest stories in any of these lists; each target is asked for its own newest, so that no
 * more is read than is shown. DISTINCT where a story can stand in two lists that were merged into
 * one.
 */
const newestIn = (kind: SubjectKind | 'all', targets: string[], most: number) => sql`
  SELECT ${targets.length > 1 ? sql`DISTINCT` : sql``} n.first_published_at, n.story_id,
  n.edition_id FROM unnest(${sql.param(targets)}::uuid[]) AS of(id)
  CROSS JOIN LATERAL (
    SELECT l.first_published_at, l.story_id, l.edition_id FROM publication.public_listing l
    WHERE l.kind = ${kind} AND l.target = of.id ORDER BY l.first_published_at DESC, l.story_id DESC LIMIT ${most}
  ) n`;

async function countIn(kind: SubjectKind | 'all', targets: string[]): Promise<number> {
  noteLists(kind, targets);
  const { rows } = await readerDb().execute<{ total: number }>(
    sql`SELECT least(count(*), ${MOST_LISTED}::int)::int AS total
      FROM (${newestIn(kind, targets, MOST_LISTED)}) newest`,
  );
  return rows[0]?.total ?? 0;
}

async function cardsIn(
  kind: SubjectKind | 'all',
  targets: string[],
  limit: number,
  offset: number,
): Promise<StoryCard[]> {
  const editionIds = await editionsIn(kind, targets, limit, offset);
  const cards = await cardsByEdition(editionIds);
  return editionIds.flatMap((id) => cards.get(id) ?? []);
}

/**
 * The editions on show of a list's stories, the newest first.
 * @param targets ids of the list's subjects: one, and those merged into it.
 * @param limit editions at most.
 * @param offset stories to skip: their cost is as if they were read.
 */
export async function editionsIn(
  kind: SubjectKind | 'all',
  targets: string[],
  limit: number,
  offset: number,
): Promise<string[]> {
  noteLists(kind, targets);
  const { rows } = await readerDb().execute<{ editionId: string }>(sql`
    SELECT edition_id AS "editionId" FROM (${newestIn(kind, targets, limit + offset)}) newest
    ORDER BY first_published_at DESC, story_id DESC, edition_id DESC LIMIT ${limit} OFFSET ${offset}`);
  return rows.map((row) => row.editionId);
}

/**
 * The editions on show of the newest stories.
 * @param limit editions at most.
 */
export const newestEditions = (limit: number): Promise<string[]> =>
  editionsIn('all', [ALL], limit, 0);

/**
 * The editions on show of the newest few stories of each of these subjects, in one query; by the
 * id of the subject. A subject without stories has no entry.
 * @param few editions at most, of each.
 */
export async function newestEditionsOfEach(
  kind: SubjectKind,
  subjectIds: readonly string[],
  few: number,
): Promise<Map<string, string[]>> {
  if (subjectIds.length === 0) return new Map();
  noteLists(kind, subjectIds);
  const { rows } = await readerDb().execute<{ subjectId: string; editionId: string }>(sql`
    SELECT of.id AS "subjectId", newest.edition_id AS "editionId"
    FROM unnest(${sql.param([...subjectIds])}::uuid[]) AS of(id)
    CROSS JOIN LATERAL (
      SELECT l.edition_id, l.first_published_at, l.story_id FROM publication.public_listing l
      WHERE l.kind = ${kind} AND l.target = of.id ORDER BY l.first_published_at DESC, l.story_id DESC LIMIT ${few}
    ) newest
    ORDER BY of.id, newest.first_published_at DESC, newest.story_id DESC`);
  return new Map(
    [...Map.groupBy(rows, (row) => row.subjectId)].map(([id, of]) => [
      id,
      of.map((row) => row.editionId),
    ]),
  );
}

/** Cards by the edition that readers see. An edition that is not on show now has no entry. */
export async function cardsByEdition(
  editionIds: readonly string[],
): Promise<Map<string, StoryCard>> {
  if (editionIds.length === 0) return new Map();
  const rows = await readerDb()
    .select({ ...cardColumns, editionId: readableStory.editionId })
    .from(readableStory)
    .where(sql`${readableStory.editionId} = ANY(${sql.param([...new Set(editionIds)])}::uuid[])`);
  const cards = await cardsOf(rows);
  return new Map(rows.map((row, at) => [row.editionId, cards[at] as StoryCard]));
}
