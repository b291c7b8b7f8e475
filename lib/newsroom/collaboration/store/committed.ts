import { LRUCache } from 'lru-cache';
import type * as Y from 'yjs';
import type { Transaction } from '#db/queryable.ts';
import { applyLater, applyState, readStored, type StoredDocument } from './stored.ts';

/** What the documents that are kept may take together, in bytes. */
export const MOST_BYTES = 64 * 1_048_576;

/**
 * Bytes that Yjs takes for each stretch of a text that was written in one go, for a marker or a
 * deletion: about, with what points at it.
 */
const STRUCT = 256;

/**
 * Bytes that a document takes in memory, about: a text of many small changes takes thirty times
 * what it takes in the table.
 */
export function weightOf({ doc, bytes }: { doc: Y.Doc; bytes: number }): number {
  const structs = [...doc.store.clients.values()].reduce((sum, of) => sum + of.length, 0);
  return STRUCT * structs + 2 * bytes + 4_096;
}

/*
 * Documents as they are committed, so that a keystroke need not read the whole text from
 * PostgreSQL. What another process or a command committed meanwhile is read before anything is done
 * with one.
 */
const kept = new LRUCache<string, StoredDocument>({
  maxSize: MOST_BYTES,
  sizeCalculation: weightOf,
});

/**
 * Takes the committed document of a story out, for a transaction that has the story's row locked.
 * Whoever took it puts it back with keepCommitted after the commit, or lets it go: a change that
 * was rolled back must not stay in it.
 */
export async function takeCommitted(tx: Transaction, storyId: string): Promise<StoredDocument> {
  const stored = kept.get(storyId);
  kept.delete(storyId);
  if (!stored) return readStored(tx, storyId);
  await applyState(tx, storyId, stored);
  await applyLater(tx, storyId, stored);
  return stored;
}

/** Puts a document back after the commit; those not asked for longest make room for it. */
export const keepCommitted = (storyId: string, stored: StoredDocument): void =>
  void kept.set(storyId, stored);

/** Bytes that are kept now, as they are reckoned. */
export const committedBytes = (): number => kept.calculatedSize;

/** Lets a document go: after a rollback, it is read anew when it is next asked for. */
export const forgetCommitted = (storyId: string): void => void kept.delete(storyId);
