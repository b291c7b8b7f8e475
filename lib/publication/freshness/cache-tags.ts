import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * What an answer was made from, and for how many milliseconds it holds though nothing is published.
 */
export interface Made {
  tags: Set<string>;
  holds: number;
}

interface Making extends Made {
  /** What has been read for it, by what was asked. */
  reads: Map<string, Promise<unknown>>;
}

/*
 * On globalThis: the server collects around Next's handler, and the reads run inside Next's
 * bundles, on another copy of this module.
 */
const kept = globalThis as typeof globalThis & {
  [key: symbol]: AsyncLocalStorage<Making> | undefined;
};
const storage = (kept[Symbol.for('galley.tags')] ??= new AsyncLocalStorage<Making>());

/**
 * Notes that the answer in the making depends on these tags. Every read of this wing says what it
 * read; elsewhere it does nothing.
 */
export function cacheTag(...tags: readonly string[]): void {
  const made = storage.getStore();
  if (made) for (const tag of tags) made.tags.add(tag);
}

/**
 * Notes that the answer in the making shows what the clock changes: it holds for so many
 * milliseconds at most.
 */
export function maxAge(milliseconds: number): void {
  const made = storage.getStore();
  if (made) made.holds = Math.min(made.holds, milliseconds);
}

/** Makes an answer and gives it back with what it was made from. */
export async function withCacheTags<T>(make: () => Promise<T>): Promise<Made & { value: T }> {
  const making: Making = { tags: new Set(), holds: Number.POSITIVE_INFINITY, reads: new Map() };
  const value = await storage.run(making, make);
  return { tags: making.tags, holds: making.holds, value };
}

/** Whether an answer is in the making. */
export const isCollecting = (): boolean => storage.getStore() !== undefined;

/** Reads once for the answer in the making, however many of its parts ask; elsewhere each time. */
export function once<Value>(question: string, read: () => Promise<Value>): Promise<Value> {
  const reads = storage.getStore()?.reads;
  if (!reads) return read();
  const known = reads.get(question) as Promise<Value> | undefined;
  const answer = known ?? read();
  reads.set(question, answer);
  return answer;
}

/**
 * For pages that say "in the last 48 hours", "the last seven days": they are made again every
 * minute.
 */
export const MINUTE = 60_000;

/** The tags, by what they stand for. Written by lib/publication/write, noted by the reads. */
export const tagOf = {
  house: 'house',
  story: (id: string) => `story:${id}`,
  /** One list of stories; everything's is `list:all`. */
  list: (kind: string, id: string) => (kind === 'all' ? 'list:all' : `list:${kind}:${id}`),
  /** Which subjects of a kind have stories, and how new these are. */
  lists: (kind: string) => `lists:${kind}`,
  subject: (id: string) => `subject:${id}`,
  /** All subjects of a kind. */
  subjects: (kind: string) => `subjects:${kind}`,
  /** What stands at an address that nothing is known of. */
  addresses: 'addresses',
  record: 'record',
  corrections: 'corrections',
  search: 'search',
  sitemap: 'sitemap',
  /** What only another version of the code changes. */
  site: 'site',
} as const;
