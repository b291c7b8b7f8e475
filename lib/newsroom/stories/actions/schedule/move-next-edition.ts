import type { Transaction } from '#db/queryable.ts';
import { moveEdition } from '../../../door.ts';
import type { StoryFacts } from '../../facts.ts';

/** Lets the edition that waits for its time, where there is one, appear at another. */
export async function moveNextEdition(
  tx: Transaction,
  { id, nextEditionId, firstPublishedAt }: StoryFacts,
  at: Date,
): Promise<void> {
  if (nextEditionId) await moveEdition(tx, id, nextEditionId, at, firstPublishedAt === null);
}
