import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { cache } from 'react';
import { readerDb } from '#db/client.ts';
import { readableListing, readableStory } from '#db/schema/index.ts';
import { cardsOf, type CardRow, type StoryCard } from './cards.ts';
import { idsOf, type SubjectKind } from './subjects.ts';
import { tagged, tagOf } from './tags.ts';

/** Stories on one page of a list. */
export const PER_PAGE = 20;

export interface ListPage {
  cards: StoryCard[];
  /** Stories of the whole list. */
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
 * One page (from 1) of a subject's stories, newest first; those of subjects merged into it are among them.
 * Null beyond the end; the first page of an empty list is there, and empty.
 */
export const readList = async (kind: SubjectKind, subjectId: string, page: number): Promise<ListPage | null> => pageIn(kind, await idsOf(subjectId), page);

async function pageIn(kind: SubjectKind | 'all', targets: string[], page: number): Promise<ListPage | null> {
  const total = await countIn(kind, targets);
  const pages = Math.max(1, Math.ceil(total / PER_PAGE));
  if (page > pages) return null;
  const cards = await cardsOf(await rowsIn(kind, targets, PER_PAGE, (page - 1) * PER_PAGE));
  return { cards, total, page, pages };
}

/** The target of the list of everything. */
const ALL = '00000000-0000-0000-0000-000000000000';

/** The newest stories, whatever they are about. Once per request. */
export const readNewest = cache(async (limit: number): Promise<StoryCard[]> => cardsOf(await rowsIn('all', [ALL], limit, 0)));

/** One page (from 1) of everything, newest first; null beyond the end. */
export const readEverything = (page: number): Promise<ListPage | null> => pageIn('all', [ALL], page);

const inList = (kind: SubjectKind | 'all', targets: string[]) => and(eq(readableListing.kind, kind), inArray(readableListing.target, targets));

const noteLists = (kind: SubjectKind | 'all', ids: readonly string[]): void => tagged(...ids.map((id) => tagOf.list(kind, id)));

async function countIn(kind: SubjectKind | 'all', targets: string[]): Promise<number> {
  noteLists(kind, targets);
  // A story stands once in one list; only in several together it could be counted twice, and telling that apart costs a sort.
  const total = targets.length === 1 ? sql<number>`count(*)::int` : sql<number>`count(DISTINCT ${readableListing.storyId})::int`;
  const rows = await readerDb().select({ total }).from(readableListing).where(inList(kind, targets));
  return rows[0]?.total ?? 0;
}

/** DISTINCT, because a story can stand in two lists that were merged into one. */
function rowsIn(kind: SubjectKind | 'all', targets: string[], limit: number, offset: number): Promise<CardRow[]> {
  noteLists(kind, targets);
  const { firstPublishedAt, storyId, editionId } = readableListing;
  const newest = readerDb().selectDistinct({ firstPublishedAt, storyId, editionId }).from(readableListing).where(inList(kind, targets))
    .orderBy(desc(firstPublishedAt), desc(storyId), desc(editionId)).limit(limit).offset(offset).as('newest');
  return readerDb().select(cardColumns).from(newest).innerJoin(readableStory, eq(readableStory.editionId, newest.editionId))
    .orderBy(desc(newest.firstPublishedAt), desc(newest.storyId));
}

/** The newest few stories of each of these subjects, in one query; by the id of the subject. */
export async function newestOfEach(kind: SubjectKind, subjectIds: readonly string[], few: number): Promise<Map<string, StoryCard[]>> {
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
  const cards = await cardsByEdition(rows.map((row) => row.editionId));
  const grouped = Map.groupBy(rows, (row) => row.subjectId);
  return new Map([...grouped].map(([id, of]) => [id, of.flatMap((row) => cards.get(row.editionId) ?? [])]));
}

/** Cards by the edition that readers see. */
export async function cardsByEdition(editionIds: readonly string[]): Promise<Map<string, StoryCard>> {
  if (editionIds.length === 0) return new Map();
  const rows = await readerDb().select({ ...cardColumns, editionId: readableStory.editionId }).from(readableStory)
    .where(inArray(readableStory.editionId, [...new Set(editionIds)]));
  const cards = await cardsOf(rows);
  return new Map(rows.map((row, at) => [row.editionId, cards[at] as StoryCard]));
}
