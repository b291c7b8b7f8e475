import { eq } from 'drizzle-orm';
import * as Y from 'yjs';
import { staffDb } from '#db/staff.ts';
import { documentState, documentUpdate } from '#db/schema/newsroom/index.ts';
import { flatOf } from '#lib/story/flat/roots.ts';
import { readStored } from '#lib/newsroom/collaboration/store/stored.ts';
import { lockStoryRow } from '#lib/newsroom/stories/story-row.ts';

export interface Edits {
  edits: number;
  windows: number;
}

/** The same numbers each time. */
function makeRandom(): () => number {
  let now = 7;
  return () => {
    now = (Math.imul(now, 1_664_525) + 1_013_904_223) >>> 0;
    return now / 2 ** 32;
  };
}

/**
 * Makes of a document what so many edits of its body leave: two of three put one to four letters in
 * somewhere, every third takes two out. Each window writes under a number of its own, as each
 * opening of a story does.
 */
export function editOften(doc: Y.Doc, { edits, windows }: Edits): void {
  const random = makeRandom();
  const text = flatOf(doc);
  const own = doc.clientID;
  const insertions = Math.round((edits * 2) / 3);
  for (let edit = 0; edit < insertions; edit += 1) {
    if (edit % Math.ceil(insertions / windows) === 0) doc.clientID = Math.floor(random() * 2 ** 32);
    // Not before the first marker: words there stand in no block.
    text.insert(
      1 + Math.floor(random() * (text.length - 1)),
      'abcd'.slice(0, 1 + Math.floor(random() * 4)),
      {},
    );
  }
  doc.clientID = own;
  // All deletions in one walk: each by itself begins at the start of the text.
  const deletions = edits - insertions;
  const apart = Math.floor(text.length / deletions);
  text.applyDelta(
    Array.from({ length: deletions }, () => {
      const before = 1 + Math.floor(random() * (apart - 3));
      return [{ retain: before }, { delete: 2 }, { retain: apart - 2 - before }];
    }).flat(),
  );
}

/**
 * Gives a story's document a history, as if it had been written and compacted for a long time.
 * Gives back its bytes.
 */
export async function giveHistory(storyId: string, edits: Edits): Promise<number> {
  return staffDb().transaction(async (tx) => {
    await lockStoryRow(tx, storyId);
    const { doc, through } = await readStored(tx, storyId);
    editOften(doc, edits);
    const state = Y.encodeStateAsUpdate(doc);
    await tx
      .update(documentState)
      .set({ state, through })
      .where(eq(documentState.storyId, storyId));
    await tx.delete(documentUpdate).where(eq(documentUpdate.storyId, storyId));
    return state.byteLength;
  });
}
