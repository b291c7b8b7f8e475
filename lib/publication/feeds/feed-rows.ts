import { and, asc, desc, eq, gte, inArray, or, sql } from 'drizzle-orm';
import { readerDb } from '#db/reader.ts';
import {
  readableCorrection,
  readableStory,
  readableWithdrawal,
  readableWithdrawalListing,
} from '#db/schema/publication/index.ts';
import { editionsIn } from '../lists.ts';
import type { ListKind } from '../lists/kinds.ts';
import type { PublicChange } from '../stories/public-story.ts';

/** The list that a feed is of: everything, or a subject with all that were merged into it. */
export interface FeedList {
  kind: 'all' | ListKind;
  targets: string[];
}

/** Stories in one feed. */
export const NEWEST = 50;

/** The newest stories of the list, with their texts. */
export async function newestStories(list: FeedList) {
  const editionIds = await editionsIn(list.kind, list.targets, NEWEST, 0);
  return readerDb()
    .select({
      storyId: readableStory.storyId,
      guid: readableStory.guid,
      slug: readableStory.slug,
      content: readableStory.content,
      body: readableStory.body,
      text: readableStory.text,
      language: readableStory.language,
      sectionId: readableStory.sectionId,
      urgency: readableStory.urgency,
      firstPublishedAt: readableStory.firstPublishedAt,
      updatedAt: readableStory.updatedAt,
      visibleFrom: readableStory.visibleFrom,
    })
    .from(readableStory)
    .where(sql`${readableStory.editionId} = ANY(${sql.param(editionIds)}::uuid[])`)
    .orderBy(desc(readableStory.firstPublishedAt), desc(readableStory.storyId));
}
export type StoryRow = Awaited<ReturnType<typeof newestStories>>[number];

/** The most withdrawals that are looked through for one feed. */
const MOST_WITHDRAWN = 500;

/**
 * Held and killed stories of the list: those published since `from`, and older ones withdrawn
 * since `recently`, the newest first; at most as many as a feed has stories, out of the newest 500
 * withdrawals.
 */
export async function withdrawnStories(list: FeedList, from: Date, recently: Date) {
  const { firstPublishedAt, at, storyId } = readableWithdrawal;
  const withdrawn = await readerDb()
    .select()
    .from(readableWithdrawal)
    .where(or(gte(firstPublishedAt, from), gte(at, recently)))
    .orderBy(desc(firstPublishedAt), desc(storyId))
    .limit(MOST_WITHDRAWN);
  const listed = await listedAmong(
    list,
    withdrawn.map((row) => row.storyId),
  );
  return withdrawn.filter((row) => listed.has(row.storyId)).slice(0, NEWEST);
}
export type WithdrawalRow = Awaited<ReturnType<typeof withdrawnStories>>[number];

/** Corrections and clarifications of these stories that have a text, in order, by story. */
export async function correctionsAmong(
  storyIds: readonly string[],
): Promise<Map<string, PublicChange[]>> {
  if (storyIds.length === 0) return new Map();
  const { storyId, n, kind, text, at } = readableCorrection;
  const rows = await readerDb()
    .select({ storyId, n, kind, text, at })
    .from(readableCorrection)
    .where(and(inArray(storyId, [...storyIds]), inArray(kind, ['correction', 'clarification'])))
    .orderBy(asc(n));
  return Map.groupBy(
    rows.filter((row) => row.text),
    (row) => row.storyId,
  );
}

/** In two steps: few stories are withdrawn, and the lists have many rows. */
async function listedAmong(
  { kind, targets }: FeedList,
  storyIds: readonly string[],
): Promise<Set<string>> {
  if (storyIds.length === 0) return new Set();
  const { storyId, kind: listKind, target } = readableWithdrawalListing;
  const rows = await readerDb()
    .select({ storyId })
    .from(readableWithdrawalListing)
    .where(and(inArray(storyId, [...storyIds]), eq(listKind, kind), inArray(target, targets)));
  return new Set(rows.map((row) => row.storyId));
}
