import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '#db/queryable.ts';
import { listing, indicatorUse, tagVersion } from '#db/schema/publication/index.ts';
import { tagOf } from '../freshness/cache-tags.ts';

/** The channel of the hint that tags have changed. */
export const TAGS_CHANGED = 'galley_tags';

const publishing = new WeakSet<Transaction>();

/** Whether a transaction has changed what readers see. */
export const hasPublished = (tx: Transaction): boolean => publishing.has(tx);

/**
 * Makes every finished page that carries one of these tags out of date, in every process, with this
 * transaction's commit. `withdraws`: what they show must not be seen again; otherwise an old copy
 * may stand in while the database is away.
 */
export async function invalidateTags(
  tx: Transaction,
  tags: Iterable<string>,
  { withdraws = false } = {},
): Promise<void> {
  const rows = [...new Set(tags)].map((tag) => ({ tag, withdraws }));
  if (rows.length === 0) return;
  publishing.add(tx);
  await tx
    .insert(tagVersion)
    .values(rows)
    .onConflictDoUpdate({
      target: [tagVersion.tag, tagVersion.xid],
      set: { withdraws: sql`${tagVersion.withdraws} or excluded.withdraws` },
    });
  // A hint without content: who hears it reads the table, and who does not hear it reads it every
  // second.
  await tx.execute(sql`select pg_notify(${TAGS_CHANGED}, '')`);
}

/**
 * The tags of all that shows a story as it is listed now: its page, its lists, the record, search,
 * sitemaps.
 */
export async function tagsOfStory(tx: Transaction, storyId: string): Promise<string[]> {
  const lists = await tx
    .selectDistinct({ kind: listing.kind, target: listing.target })
    .from(listing)
    .where(eq(listing.storyId, storyId));
  const [recorded] = await tx
    .select({ at: indicatorUse.position })
    .from(indicatorUse)
    .where(eq(indicatorUse.storyId, storyId))
    .limit(1);
  return [
    tagOf.story(storyId),
    tagOf.addresses,
    tagOf.search,
    tagOf.sitemap,
    ...lists.flatMap(({ kind, target }) => [tagOf.list(kind, target), tagOf.lists(kind)]),
    ...(recorded ? [tagOf.record] : []),
  ];
}
