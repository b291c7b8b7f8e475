import { and, eq, gt, lte, sql } from 'drizzle-orm';
import * as Y from 'yjs';
import { staffDb } from '#db/staff.ts';
import { documentState, documentUpdate, story } from '#db/schema/newsroom/index.ts';
import { now } from '#lib/time/clock.ts';
import { readStored } from './stored.ts';

/** More updates than this are merged into one state. */
const MANY = 200;
const BATCH = 50;

async function compactOne(storyId: string): Promise<void> {
  await staffDb().transaction(async (tx) => {
    // The same lock that append takes: no row can come between reading and removing.
    const [locked] = await tx
      .select({ id: story.id })
      .from(story)
      .where(eq(story.id, storyId))
      .for('update');
    if (!locked) return;
    const { doc, through } = await readStored(tx, storyId);
    await tx
      .update(documentState)
      .set({ state: Y.encodeStateAsUpdate(doc), through, at: now() })
      .where(eq(documentState.storyId, storyId));
    await tx
      .delete(documentUpdate)
      .where(and(eq(documentUpdate.storyId, storyId), lte(documentUpdate.n, through)));
  });
}

/**
 * Merges the updates of documents that have more than 200 of them into their state. Nothing that
 * was written changes; open documents notice nothing. Safe beside writers and beside itself in
 * another process.
 * @returns how many documents were compacted.
 */
export async function compactDue(): Promise<number> {
  const due = await staffDb()
    .select({ storyId: documentUpdate.storyId })
    .from(documentUpdate)
    .groupBy(documentUpdate.storyId)
    .having(gt(sql`count(*)`, MANY))
    .limit(BATCH);
  for (const { storyId } of due) await compactOne(storyId);
  return due.length;
}
