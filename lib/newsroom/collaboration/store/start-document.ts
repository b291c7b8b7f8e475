import type { Transaction } from '#db/queryable.ts';
import { workingCopy } from '#db/schema/newsroom/index.ts';
import { now } from '#lib/time/clock.ts';
import { sha256Of } from '#lib/story/text/canonical.ts';
import type { StoryContent } from '../../stories/content.ts';
import { foldedColumns } from '../../stories/lists/fold-content.ts';
import { columnsOf } from '../projection/record.ts';
import { seedDocument } from '../projection/seed-document.ts';
import { storeState } from './stored.ts';

/**
 * Begins the shared document of a new story and its plain form, version 1. Who starts it has a hand
 * in it.
 */
export async function startDocument(
  tx: Transaction,
  storyId: string,
  content: StoryContent,
  actorId: string,
): Promise<void> {
  await storeState(tx, storyId, seedDocument(content));
  await tx.insert(workingCopy).values({
    storyId,
    content,
    sha256: sha256Of(content),
    ...columnsOf(content),
    ...(await foldedColumns(tx, content)),
    editors: [actorId],
    changedAt: now(),
    changedBy: actorId,
  });
}
