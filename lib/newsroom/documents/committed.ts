import { LRUCache } from 'lru-cache';
import type { Transaction } from '#db/client.ts';
import { applyLater, applyState, readStored, type StoredDocument } from './stored.ts';

/*
 * Documents as they are committed, so that a keystroke need not read the whole text from PostgreSQL. What another process
 * or a command committed meanwhile is read before anything is done with one.
 */
const kept = new LRUCache<string, StoredDocument>({ maxSize: 64 * 1_048_576, sizeCalculation: ({ bytes }) => 4 * bytes + 1_024 });

/**
 * Takes the committed document of a story out, for a transaction that has the story's row locked. Whoever took it puts it
 * back with keepCommitted after the commit, or lets it go: a change that was rolled back must not stay in it.
 */
export async function takeCommitted(tx: Transaction, storyId: string): Promise<StoredDocument> {
  const stored = kept.get(storyId);
  kept.delete(storyId);
  if (!stored) return readStored(tx, storyId);
  await applyState(tx, storyId, stored);
  await applyLater(tx, storyId, stored);
  return stored;
}

export const keepCommitted = (storyId: string, stored: StoredDocument): void => void kept.set(storyId, stored);

export const forgetCommitted = (storyId: string): void => void kept.delete(storyId);
