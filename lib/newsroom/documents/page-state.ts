import { and, asc, eq, gt } from 'drizzle-orm';
import * as Y from 'yjs';
import { staffDb } from '#db/client.ts';
import { documentState, documentUpdate } from '#db/schema/index.ts';

/** What a page may carry along, in bytes; a larger document comes over the socket alone. */
const LARGEST_ON_PAGE = 524_288;

/**
 * A story's shared document as it is committed, as one Yjs update for the page of its desk: one may write as soon as the page
 * is alive, however slow the socket is. The socket's own exchange then adds what is missing on either side.
 * @returns null for a document that is not seeded yet or too large for a page.
 */
export async function readPageState(storyId: string): Promise<Uint8Array | null> {
  // One instant for both tables: compaction moves rows from one into the other.
  return staffDb().transaction(async (tx) => {
    const [row] = await tx.select().from(documentState).where(eq(documentState.storyId, storyId));
    if (!row) return null;
    const later = await tx.select({ update: documentUpdate.update }).from(documentUpdate)
      .where(and(eq(documentUpdate.storyId, storyId), gt(documentUpdate.n, row.through))).orderBy(asc(documentUpdate.n));
    const state = Y.mergeUpdates([row.state, ...later.map(({ update }) => update)]);
    return state.byteLength > LARGEST_ON_PAGE ? null : new Uint8Array(state);
  }, { isolationLevel: 'repeatable read', accessMode: 'read only' });
}
