import { LRUCache } from 'lru-cache';
import type { Entry } from './entries/entry.ts';

/**
 * What searches, missing pages and redirects may take together, in bytes: there is no end of them.
 */
const endlessShare = 1 / 16;

/**
 * The finished pages of this process, by address and by tag; the ones least asked for leave when
 * `maxBytes` are reached.
 */
export class PageStore {
  readonly #byTag = new Map<string, Set<Entry>>();
  readonly #pages: LRUCache<string, Entry>;
  readonly #endless: LRUCache<string, Entry>;

  constructor(maxBytes: number) {
    const options = {
      sizeCalculation: ({ weight }: Entry) => weight,
      dispose: (entry: Entry) => this.#forget(entry),
    };
    this.#pages = new LRUCache({ ...options, maxSize: Math.ceil(maxBytes * (1 - endlessShare)) });
    this.#endless = new LRUCache({ ...options, maxSize: Math.ceil(maxBytes * endlessShare) });
  }

  /** The page at an address, up to date or not. */
  find(key: string): Entry | undefined {
    return this.#pages.get(key) ?? this.#endless.get(key);
  }

  keep(entry: Entry): void {
    (entry.endless ? this.#pages : this.#endless).delete(entry.key);
    (entry.endless ? this.#endless : this.#pages).set(entry.key, entry);
    for (const tag of entry.tags) this.#under(tag).add(entry);
  }

  /** Makes pages that carry the tag out of date; where it `withdraws` they are gone for good. */
  outdate(tag: string, withdraws: boolean): void {
    for (const entry of this.#byTag.get(tag) ?? []) {
      if (entry.until > 0) entry.outdatedAt = performance.now();
      entry.until = 0;
      if (withdraws) (entry.endless ? this.#endless : this.#pages).delete(entry.key);
    }
  }

  drop(key: string): void {
    this.#pages.delete(key);
    this.#endless.delete(key);
  }

  clear(): void {
    this.#pages.clear();
    this.#endless.clear();
  }

  get size(): { pages: number; endless: number; bytes: number; tags: number } {
    return {
      pages: this.#pages.size,
      endless: this.#endless.size,
      bytes: this.#pages.calculatedSize + this.#endless.calculatedSize,
      tags: this.#byTag.size,
    };
  }

  #under(tag: string): Set<Entry> {
    const known = this.#byTag.get(tag) ?? new Set();
    this.#byTag.set(tag, known);
    return known;
  }

  #forget(entry: Entry): void {
    for (const tag of entry.tags) {
      const under = this.#byTag.get(tag);
      if (under?.delete(entry) && under.size === 0) this.#byTag.delete(tag);
    }
  }
}
