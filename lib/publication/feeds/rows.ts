import { and, asc, desc, eq, gte, inArray, or } from 'drizzle-orm';
import { readerDb } from '#db/client.ts';
import { readableCorrection, readableListing, readableStory, readableWithdrawal, readableWithdrawalListing } from '#db/schema/index.ts';
import type { PublicChange } from '../stories.ts';
import { tagged, tagOf } from '../tags.ts';

/** The list that a feed is of: everything, or a subject with all that were merged into it. */
export interface FeedList {
  kind: 'all' | 'section' | 'topic' | 'country' | 'author' | 'agency';
  targets: string[];
}

/** Stories in one feed. */
export const NEWEST = 50;

const inList = ({ kind, targets }: FeedList) => and(eq(readableListing.kind, kind), inArray(readableListing.target, targets));

/** DISTINCT, because a story can stand in two lists that were merged into one. */
export function newestStories(list: FeedList) {
  tagged(...list.targets.map((target) => tagOf.list(list.kind, target)));
  const { firstPublishedAt, storyId, editionId } = readableListing;
  const newest = readerDb().selectDistinct({ firstPublishedAt, storyId, editionId }).from(readableListing).where(inList(list))
    .orderBy(desc(firstPublishedAt), desc(storyId), desc(editionId)).limit(NEWEST).as('newest');
  return readerDb().select({
    storyId: readableStory.storyId, guid: readableStory.guid, slug: readableStory.slug, content: readableStory.content, body: readableStory.body,
    text: readableStory.text, language: readableStory.language, sectionId: readableStory.sectionId, urgency: readableStory.urgency,
    firstPublishedAt: readableStory.firstPublishedAt, updatedAt: readableStory.updatedAt, visibleFrom: readableStory.visibleFrom,
  }).from(newest).innerJoin(readableStory, eq(readableStory.editionId, newest.editionId))
    .orderBy(desc(newest.firstPublishedAt), desc(newest.storyId));
}
export type StoryRow = Awaited<ReturnType<typeof newestStories>>[number];

/** The most withdrawals that are looked through for one feed. */
const MOST_WITHDRAWN = 500;

/** Held and killed stories of the list: those published since `from`, and older ones withdrawn since `recently`, the newest first. */
export async function withdrawnStories(list: FeedList, from: Date, recently: Date) {
  const { firstPublishedAt, at, storyId } = readableWithdrawal;
  const withdrawn = await readerDb().select().from(readableWithdrawal).where(or(gte(firstPublishedAt, from), gte(at, recently)))
    .orderBy(desc(firstPublishedAt), desc(storyId)).limit(MOST_WITHDRAWN);
  const listed = await listedAmong(list, withdrawn.map((row) => row.storyId));
  return withdrawn.filter((row) => listed.has(row.storyId)).slice(0, NEWEST);
}
export type WithdrawalRow = Awaited<ReturnType<typeof withdrawnStories>>[number];

/** Corrections and clarifications of these stories that have a text, in order, by story. */
export async function correctionsAmong(storyIds: readonly string[]): Promise<Map<string, PublicChange[]>> {
  if (storyIds.length === 0) return new Map();
  const { storyId, n, kind, text, at } = readableCorrection;
  const rows = await readerDb().select({ storyId, n, kind, text, at }).from(readableCorrection)
    .where(and(inArray(storyId, [...storyIds]), inArray(kind, ['correction', 'clarification']))).orderBy(asc(n));
  return Map.groupBy(rows.filter((row) => row.text), (row) => row.storyId);
}

/** In two steps: few stories are withdrawn, and the lists have many rows. */
async function listedAmong({ kind, targets }: FeedList, storyIds: readonly string[]): Promise<Set<string>> {
  if (storyIds.length === 0) return new Set();
  const { storyId, kind: listKind, target } = readableWithdrawalListing;
  const rows = await readerDb().select({ storyId }).from(readableWithdrawalListing)
    .where(and(inArray(storyId, [...storyIds]), eq(listKind, kind), inArray(target, targets)));
  return new Set(rows.map((row) => row.storyId));
}
