import { and, asc, eq, gt, ne } from 'drizzle-orm';
import * as Y from 'yjs';
import type { Queryable, Transaction } from '#db/queryable.ts';
import { documentState, documentUpdate, workingCopy } from '#db/schema/newsroom/index.ts';
import { now } from '#lib/time/clock.ts';
import { linesBeside } from '#lib/story/lines-beside.ts';
import type { StoryContent } from '../../stories/content.ts';
import { formerLines } from '../projection/former-document.ts';
import { linesNow } from '../projection/lines-now.ts';
import { besideOf, LAYOUT } from '../protocol/layout.ts';
import { seedDocument } from '../projection/seed-document.ts';

/** A document as PostgreSQL has it, up to and with row `through` of its updates. */
export interface StoredDocument {
  doc: Y.Doc;
  through: number;
  /** Bytes of state and updates that it was read from. */
  bytes: number;
}

/** Keeps a document's first state. What follows are updates. */
export async function storeState(tx: Transaction, storyId: string, doc: Y.Doc): Promise<void> {
  await tx
    .insert(documentState)
    .values({ storyId, state: Y.encodeStateAsUpdate(doc), through: 0, layout: LAYOUT, at: now() });
}

/**
 * Applies the rows after `through`. Rows of a story are numbered under its lock, so that none can
 * appear below a number once seen.
 */
export async function applyLater(
  db: Queryable,
  storyId: string,
  stored: StoredDocument,
  origin?: unknown,
): Promise<void> {
  const rows = await db
    .select({ n: documentUpdate.n, update: documentUpdate.update })
    .from(documentUpdate)
    .where(and(eq(documentUpdate.storyId, storyId), gt(documentUpdate.n, stored.through)))
    .orderBy(asc(documentUpdate.n));
  for (const { n, update } of rows) {
    Y.applyUpdate(stored.doc, update, origin);
    stored.through = n;
    stored.bytes += update.byteLength;
  }
}

/**
 * Applies the compacted state where it reaches further than what is known: the rows up to it may be
 * gone.
 */
export async function applyState(
  db: Queryable,
  storyId: string,
  stored: StoredDocument,
  origin?: unknown,
): Promise<boolean> {
  const [row] = await db
    .select()
    .from(documentState)
    .where(and(eq(documentState.storyId, storyId), gt(documentState.through, stored.through)));
  if (!row) return false;
  Y.applyUpdate(stored.doc, row.state, origin);
  stored.through = row.through;
  stored.bytes = Math.max(stored.bytes, row.state.byteLength);
  return true;
}

/**
 * Reads a document into `doc`. The story's row must be locked: one of an earlier layout, or none
 * yet (an imported story), is seeded here, once.
 */
export async function readStored(
  tx: Transaction,
  storyId: string,
  doc = new Y.Doc(),
): Promise<StoredDocument> {
  const stored: StoredDocument = { doc, through: -1, bytes: 0 };
  await bringToLayout(tx, storyId);
  if (!(await applyState(tx, storyId, stored))) await seedFromCopy(tx, storyId, stored);
  await applyLater(tx, storyId, stored);
  return stored;
}

async function seedOf(tx: Transaction, storyId: string): Promise<Y.Doc> {
  const [copy] = await tx
    .select({ content: workingCopy.content, note: workingCopy.note })
    .from(workingCopy)
    .where(eq(workingCopy.storyId, storyId));
  if (!copy) throw new Error(`Story ${storyId} has no working copy to seed its document from`);
  return seedDocument(copy.content as StoryContent, copy.note);
}

async function seedFromCopy(
  tx: Transaction,
  storyId: string,
  stored: StoredDocument,
): Promise<void> {
  const seeded = await seedOf(tx, storyId);
  await storeState(tx, storyId, seeded);
  Y.applyUpdate(stored.doc, Y.encodeStateAsUpdate(seeded));
  stored.through = 0;
}

function documentOf(update: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  return doc;
}

/**
 * Brings a document of an earlier layout to ours, from the plain form of its content. What it was
 * stays beside it as `former`, whole: nothing that anybody wrote goes. Words that the plain form
 * had refused stand beside the text. Its rows count on, so that no process takes an old number for
 * a new one.
 */
async function bringToLayout(tx: Transaction, storyId: string): Promise<void> {
  const [row] = await tx
    .select()
    .from(documentState)
    .where(and(eq(documentState.storyId, storyId), ne(documentState.layout, LAYOUT)));
  if (!row) return;
  const rows = await tx
    .select({ n: documentUpdate.n, update: documentUpdate.update })
    .from(documentUpdate)
    .where(eq(documentUpdate.storyId, storyId))
    .orderBy(asc(documentUpdate.n));
  const former = Y.mergeUpdates([row.state, ...rows.map(({ update }) => update)]);
  const seeded = await seedOf(tx, storyId);
  const beside = linesBeside(formerLines(documentOf(former)), linesNow(seeded));
  if (beside.length > 0) besideOf(seeded).insert(0, beside.join('\n'));
  const state = Y.encodeStateAsUpdate(seeded);
  await tx.delete(documentUpdate).where(eq(documentUpdate.storyId, storyId));
  await tx
    .update(documentState)
    .set({ state, former, layout: LAYOUT, through: rows.at(-1)?.n ?? row.through, at: now() })
    .where(eq(documentState.storyId, storyId));
}
