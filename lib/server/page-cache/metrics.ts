import { log } from '#lib/log/log.ts';

/**
 * Counts what is answered from memory. A line for each such request would cost more than the
 * answer: there is one line a minute, and one for each request only where the log's level is
 * `debug`.
 */
export class Metrics {
  readonly #counts = { hits: 0, unchanged: 0, stale: 0 };
  readonly #each = log.isLevelEnabled('debug');
  readonly #timer = setInterval(() => this.tell(), 60_000).unref();

  hit(method: string | undefined, url: string, status: number): void {
    if (status === 304) this.#counts.unchanged += 1;
    else this.#counts.hits += 1;
    if (this.#each) log.debug({ method, path: url.split('?')[0], status }, 'from memory');
  }

  stale(): void {
    this.#counts.stale += 1;
  }

  /** Writes what was counted since the last line, if anything. */
  tell(): void {
    const counts = { ...this.#counts };
    if (counts.hits + counts.unchanged + counts.stale === 0) return;
    log[counts.stale > 0 ? 'warn' : 'info'](counts, 'Pages from memory');
    Object.assign(this.#counts, { hits: 0, unchanged: 0, stale: 0 });
  }

  stop(): void {
    clearInterval(this.#timer);
    this.tell();
  }
}
