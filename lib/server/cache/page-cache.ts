import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { log } from '#lib/log.ts';
import { untilNextChange } from '#lib/publication/next-change.ts';
import type { Target } from '../gate/target.ts';
import { send, type Finished } from '../http/send.ts';
import { unavailablePage } from '../http/unavailable.ts';
import { publicationMoved } from '../replica.ts';
import { addressOf, type Address } from './address.ts';
import { askedOf, type AskedOf } from './asked.ts';
import { Changes } from './changes.ts';
import type { Entry } from './entry.ts';
import { Renders, type Outcome } from './renders.ts';
import { forwarded, sendEntry, stale } from './send-entry.ts';
import { Shelf } from './shelf.ts';
import { TagWatch } from './tag-watch.ts';
import { Tally } from './tally.ts';

export interface PageCacheOptions {
  /** A direct connection to the primary, for LISTEN. */
  databaseUrl: string;
  maxBytes: number;
  finish(target: Target): Promise<Finished>;
}

/** How long who asks for a page that is being made anew waits before getting the copy of before. */
const longestWait = 1_000;

/** Finished pages in front of Next. Nothing of a request but its address and what encodings it takes has any part in an answer. */
export class PageCache {
  readonly #shelf: Shelf;
  readonly #changes = new Changes();
  readonly #renders: Renders;
  readonly #watch: TagWatch;
  readonly #tally = new Tally();

  constructor({ databaseUrl, maxBytes, finish }: PageCacheOptions) {
    this.#shelf = new Shelf(maxBytes);
    this.#renders = new Renders({ finish, untilNextChange, changes: this.#changes, shelf: this.#shelf });
    this.#watch = new TagWatch(databaseUrl, {
      changed: (bumps) => {
        publicationMoved();
        for (const { tag, withdraws } of bumps) {
          this.#changes.add(tag);
          this.#shelf.outdate(tag, withdraws);
        }
      },
      everything: () => {
        publicationMoved();
        this.#shelf.clear();
      },
    });
  }

  /** Resolves when the state of the tags is known. */
  get ready(): Promise<void> {
    return this.#watch.ready;
  }

  /** How many changes of tags this process has learnt of. */
  get changesKnown(): number {
    return this.#changes.count;
  }

  get size(): Shelf['size'] {
    return this.#shelf.size;
  }

  /** Answers from memory, before anything of the request has been parsed; false where there is nothing up to date. */
  hit(request: IncomingMessage, response: ServerResponse): boolean {
    const url = request.url ?? '';
    const entry = this.#shelf.find(url);
    if (!entry) return false;
    const present = performance.now();
    if (present >= entry.until || present >= this.#watch.trustedUntil) return false;
    const { method } = request;
    if (method !== 'GET' && method !== 'HEAD') return false;
    const asked = askedOf(request.rawHeaders);
    if (!asked) return false;
    this.#tally.hit(method, url, sendEntry(response, entry, asked, method === 'HEAD'));
    return true;
  }

  /** Forgets the page at an address: it could not be sent. */
  drop(key: string): void {
    this.#shelf.drop(key);
  }

  /** Answers a request that the gate let through. */
  async answer(request: IncomingMessage, response: ServerResponse, target: Target): Promise<void> {
    const address = addressOf(target);
    const asked = askedOf(request.rawHeaders) ?? { encoding: 'identity', noneMatch: undefined, modifiedSince: undefined };
    const reply = (entry: Entry, remarks?: readonly string[]) => void sendEntry(response, entry, asked satisfies AskedOf, request.method === 'HEAD', remarks);
    const known = this.#shelf.find(address.key);
    const present = performance.now();
    const trusted = present < this.#watch.trustedUntil;
    if (known && trusted && present < known.until) return reply(known);
    if (known && !trusted) return reply(this.#stale(known), stale('away'));
    // Who was told that there is nothing waits for what there is now: a copy of that answer helps nobody.
    const made = await this.#made(address, known !== undefined && known.status < 400);
    if ('entry' in made) return reply(made.entry, forwarded(made.kept));
    // Looked up again: what has been withdrawn meanwhile is not there any more.
    const copy = this.#shelf.find(address.key);
    if (copy) return reply(this.#stale(copy), stale(made.without));
    await send(request, response, unavailablePage('reader'));
  }

  async stop(): Promise<void> {
    this.#tally.stop();
    await this.#watch.stop();
  }

  /** The page as it is now; without one where making it failed, or takes longer than whoever has a copy should wait. */
  async #made(address: Address, hasCopy: boolean): Promise<Outcome | { without: 'slow' | 'failed' }> {
    const rendered = this.#renders.at(address).catch((error: unknown) => {
      log.error({ err: error, path: address.target.path }, 'A page could not be made');
      return { without: 'failed' as const };
    });
    if (!hasCopy) return rendered;
    const late = new AbortController();
    const slow = wait(longestWait, { without: 'slow' as const }, { signal: late.signal }).catch(() => ({ without: 'slow' as const }));
    const made = await Promise.race([rendered, slow]);
    late.abort();
    return 'entry' in made && made.entry.status >= 500 ? { without: 'failed' } : made;
  }

  #stale(entry: Entry): Entry {
    this.#tally.stale();
    return entry;
  }
}
