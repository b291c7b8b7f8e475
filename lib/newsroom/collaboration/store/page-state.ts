import { and, asc, eq, gt } from 'drizzle-orm';
import * as Y from 'yjs';
import { staffDb } from '#db/staff.ts';
import { documentState, documentUpdate } from '#db/schema/newsroom/index.ts';
import { lockStoryRow } from '../../stories/story-row.ts';
import { LAYOUT } from '../protocol/layout.ts';
import { readStored } from './stored.ts';

/**
 * What a page may carry along, in bytes: 10,000 words with the history of a year. A larger document
 * comes over the socket alone, and its page waits for it.
 */
const LARGEST_ON_PAGE = 1_048_576;

export interface PageState {
  /** The document as one Yjs update; null for one that is too large for a page. */
  state: Uint8Array | null;
  /**
   * State vector of what it was in an earlier layout: what a browser has beyond it was never sent.
   * Null where there was none.
   */
  former: Uint8Array | null;
}

const NOTHING: PageState = { state: null, former: null };

/** A document of an earlier layout is brought to ours by whoever opens it first. */
async function openStored(storyId: string): Promise<void> {
  await staffDb().transaction(async (tx) => {
    if (await lockStoryRow(tx, storyId)) await readStored(tx, storyId);
  });
}

/**
 * A story's shared document as it is committed, for the page of its desk: one may write as soon as
 * the page is alive, however slow the socket is. The socket's own exchange then adds what is
 * missing on either side.
 */
export async function readPageState(storyId: string): Promise<PageState> {
  // One instant for both tables: compaction moves rows from one into the other.
  const read = () =>
    staffDb().transaction(
      async (tx) => {
        const [row] = await tx
          .select()
          .from(documentState)
          .where(eq(documentState.storyId, storyId));
        if (row?.layout !== LAYOUT) return null;
        const later = await tx
          .select({ update: documentUpdate.update })
          .from(documentUpdate)
          .where(and(eq(documentUpdate.storyId, storyId), gt(documentUpdate.n, row.through)))
          .orderBy(asc(documentUpdate.n));
        const state = Y.mergeUpdates([row.state, ...later.map(({ update }) => update)]);
        const former = row.former && new Uint8Array(Y.encodeStateVectorFromUpdate(row.former));
        return { state: state.byteLength > LARGEST_ON_PAGE ? null : new Uint8Array(state), former };
      },
      { isolationLevel: 'repeatable read', accessMode: 'read only' },
    );
  const first = await read();
  if (first) return first;
  await openStored(storyId);
  return (await read()) ?? NOTHING;
}
