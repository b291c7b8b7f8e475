import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/queryable.ts';
import { publicStory } from '#db/schema/publication/index.ts';
import { tagOf } from '../freshness/cache-tags.ts';
import { invalidateTags, tagsOfStory } from './invalidate-tags.ts';

/** What keeps readers from a story; the views look at these and nothing else. */
export interface Withdrawal {
  heldAt?: Date | null;
  unpublishedAt?: Date | null;
  killedAt?: Date | null;
  notice?: string | null;
  embargoUntil?: Date | null;
}

/**
 * Writes what keeps readers from a story, or takes it away. A story without a public row is left
 * alone.
 */
export async function setWithdrawal(
  tx: Transaction,
  storyId: string,
  withdrawal: Withdrawal,
): Promise<void> {
  await tx.update(publicStory).set(withdrawal).where(eq(publicStory.id, storyId));
  const { heldAt, unpublishedAt, killedAt, embargoUntil } = withdrawal;
  const withdraws = [heldAt, unpublishedAt, killedAt, embargoUntil].some(
    (at) => at instanceof Date,
  );
  await invalidateTags(tx, [...(await tagsOfStory(tx, storyId)), tagOf.corrections], { withdraws });
}
