import { log } from '#lib/log/log.ts';
import { withCacheTags, tagOf, type Made } from '#lib/publication/freshness/cache-tags.ts';
import type { Target } from '../gate/target.ts';
import { isFile } from '../http/files.ts';
import type { Finished } from '../http/send.ts';
import type { Address } from './entries/page-address.ts';
import type { InvalidationLog } from './tags/invalidation-log.ts';
import { DrawQueue, type Urgency } from './draw-queue.ts';
import { entryOf, type Entry } from './entries/entry.ts';
import type { PageStore } from './page-store.ts';

export interface RendersOptions {
  /** The whole answer at a public address. */
  finish(target: Target): Promise<Finished>;
  /** Milliseconds until something changes by time alone. */
  untilNextChange(): Promise<number>;
  /**
   * The page from another process, whose it is to draw; null where it is this one's. It knows all
   * that this one knows when it asks.
   */
  handed(address: Address, urgency: Urgency): Promise<Entry | null>;
  changes: InvalidationLog;
  store: PageStore;
}

/** What a render came to; `kept`: it is on the store. */
export interface Outcome {
  entry: Entry;
  kept: boolean;
}

const longest = 24 * 3_600_000;
const mostTries = 4;
const mostAsked = 2;
const nextChangeHolds = 1_000;
/** Answers that may be given again. Those without end are kept apart. */
const keepable: Readonly<Record<number, 'page' | 'endless'>> = {
  200: 'page',
  410: 'page',
  301: 'endless',
  308: 'endless',
  404: 'endless',
};
/** Nothing is read for these. */
const madeFromNothing = (type: string): boolean =>
  isFile(type) || /^application\/(manifest|speculationrules)\+json/.test(type);

/** Makes pages, one render per address at a time, whoever else asks for it meanwhile. */
export class Renders {
  readonly #options: RendersOptions;
  readonly #queue = new DrawQueue();
  readonly #running = new Map<string, Promise<Outcome>>();
  readonly #drawing = new Map<string, Promise<Outcome>>();
  /**
   * The next change by time alone, by the clock that nobody sets, and how many changes were known
   * when it was asked for.
   */
  #nextChange = { at: 0, askedAt: 0, known: -1 };

  constructor(options: RendersOptions) {
    this.#options = options;
  }

  /** The page as another process hands it over, or as this one draws it. */
  at(address: Address, urgency: Urgency): Promise<Outcome> {
    return this.#once(this.#running, address, () => this.#handedOrDrawn(address, urgency));
  }

  /** The page as this process draws it, which asks nobody. */
  drawn(address: Address, urgency: Urgency): Promise<Outcome> {
    return this.#once(this.#drawing, address, () => this.#render(address, urgency));
  }

  /** Whether more pages wait than can soon be drawn. */
  get isCrowded(): boolean {
    return this.#queue.isCrowded;
  }

  /** Draws a page for nobody: what draws pages is compiled by drawing. */
  exercise(target: Target): Promise<unknown> {
    return this.#queue.run('minor', () => withCacheTags(() => this.#options.finish(target)));
  }

  #once(
    under: Map<string, Promise<Outcome>>,
    { key }: Address,
    make: () => Promise<Outcome>,
  ): Promise<Outcome> {
    const running = under.get(key) ?? make().finally(() => under.delete(key));
    under.set(key, running);
    return running;
  }

  /**
   * What changed here while it was on its way makes it old: it is asked for once more, then drawn
   * here.
   */
  async #handedOrDrawn(address: Address, urgency: Urgency): Promise<Outcome> {
    const { changes, store, handed } = this.#options;
    for (let tries = 1; tries <= mostAsked; tries += 1) {
      const seen = changes.count;
      const entry = await handed(address, urgency);
      if (!entry) break;
      if (changes.isStale(seen, new Set(entry.tags))) continue;
      store.keep(entry);
      return { entry, kept: true };
    }
    return this.drawn(address, urgency);
  }

  /**
   * A page whose tags changed while it was made is made again; after some tries it is given out,
   * but not kept.
   */
  async #render(address: Address, urgency: Urgency): Promise<Outcome> {
    const { changes, store } = this.#options;
    for (let tries = 1; ; tries += 1) {
      let seen = 0;
      const { entry, made, mayKeep } = await this.#queue.run(urgency, () => {
        seen = changes.count;
        return this.#make(address);
      });
      const overtaken = changes.isStale(seen, made.tags);
      if (overtaken && tries < mostTries) continue;
      const kept = mayKeep && !overtaken;
      if (kept) store.keep(entry);
      return { entry, kept };
    }
  }

  /**
   * Whatever sets an hour for something changes tags too: until then, what was asked once holds for
   * a moment.
   */
  async #untilNextChange(): Promise<number> {
    const { changes, untilNextChange } = this.#options;
    const { count } = changes;
    const present = performance.now();
    const { at, askedAt, known } = this.#nextChange;
    if (known === count && present < Math.min(at, askedAt + nextChangeHolds)) return at - present;
    const milliseconds = await untilNextChange();
    this.#nextChange = { at: present + milliseconds, askedAt: present, known: count };
    return milliseconds;
  }

  async #make(address: Address): Promise<{ entry: Entry; made: Made; mayKeep: boolean }> {
    const { finish, store } = this.#options;
    const started = performance.now();
    // Asked before anything is read: whatever the page does not show yet is still ahead in this
    // answer.
    const next = await this.#untilNextChange();
    const made = await withCacheTags(() => finish(address.target));
    const { value: finished, tags } = made;
    if (tags.size === 0 && madeFromNothing(finished.headers['content-type'] ?? ''))
      tags.add(tagOf.site);
    const known = tags.size > 0;
    if (!known && finished.status < 500)
      log.error(
        { path: address.target.path, status: finished.status },
        'A page was made from nothing that is known: it is not kept',
      );
    const kind = keepable[finished.status];
    const entry = await entryOf({
      key: address.key,
      finished,
      tags: [...tags].sort(),
      until: started + Math.min(made.holds, next, longest),
      endless: address.endless || kind === 'endless',
      before: store.find(address.key),
    });
    return {
      entry,
      made,
      mayKeep: known && kind !== undefined && finished.headers['cache-control'] !== 'no-store',
    };
  }
}
