import { log } from '#lib/log.ts';
import { collecting, tagOf, type Made } from '#lib/publication/tags.ts';
import type { Target } from '../gate/target.ts';
import { isFile } from '../http/files.ts';
import type { Finished } from '../http/send.ts';
import type { Address } from './address.ts';
import type { Changes } from './changes.ts';
import { entryOf, type Entry } from './entry.ts';
import type { Shelf } from './shelf.ts';

export interface RendersOptions {
  /** The whole answer at a public address. */
  finish(target: Target): Promise<Finished>;
  /** Milliseconds until something changes by time alone. */
  untilNextChange(): Promise<number>;
  changes: Changes;
  shelf: Shelf;
}

/** What a render came to; `kept`: it is on the shelf. */
export interface Outcome {
  entry: Entry;
  kept: boolean;
}

const longest = 24 * 3_600_000;
const mostTries = 4;
/** Answers that may be given again. Those without end are kept apart. */
const keepable: Readonly<Record<number, 'page' | 'endless'>> = { 200: 'page', 410: 'page', 301: 'endless', 308: 'endless', 404: 'endless' };
/** Nothing is read for these. */
const madeFromNothing = (type: string): boolean => isFile(type) || /^application\/(manifest|speculationrules)\+json/.test(type);

/** Makes pages, one render per address at a time, whoever else asks for it meanwhile. */
export class Renders {
  readonly #options: RendersOptions;
  readonly #running = new Map<string, Promise<Outcome>>();

  constructor(options: RendersOptions) {
    this.#options = options;
  }

  at(address: Address): Promise<Outcome> {
    const running = this.#running.get(address.key) ?? this.#render(address).finally(() => this.#running.delete(address.key));
    this.#running.set(address.key, running);
    return running;
  }

  /** A page whose tags changed while it was made is made again; after some tries it is given out, but not kept. */
  async #render(address: Address): Promise<Outcome> {
    const { changes, shelf } = this.#options;
    for (let tries = 1; ; tries += 1) {
      const seen = changes.count;
      const { entry, made, mayKeep } = await this.#make(address);
      const overtaken = changes.overtook(seen, made.tags);
      if (overtaken && tries < mostTries) continue;
      const kept = mayKeep && !overtaken;
      if (kept) shelf.keep(entry);
      return { entry, kept };
    }
  }

  async #make(address: Address): Promise<{ entry: Entry; made: Made; mayKeep: boolean }> {
    const { finish, untilNextChange, shelf } = this.#options;
    const started = performance.now();
    // Asked before anything is read: whatever the page does not show yet is still ahead in this answer.
    const next = await untilNextChange();
    const made = await collecting(() => finish(address.target));
    const { value: finished, tags } = made;
    if (tags.size === 0 && madeFromNothing(finished.headers['content-type'] ?? '')) tags.add(tagOf.site);
    const known = tags.size > 0;
    if (!known && finished.status < 500) log.error({ path: address.target.path, status: finished.status }, 'A page was made from nothing that is known: it is not kept');
    const kind = keepable[finished.status];
    const entry = await entryOf({
      key: address.key, finished, tags: [...tags].sort(), until: started + Math.min(made.holds, next, longest),
      endless: address.endless || kind === 'endless', before: shelf.find(address.key),
    });
    return { entry, made, mayKeep: known && kind !== undefined && finished.headers['cache-control'] !== 'no-store' };
  }
}
