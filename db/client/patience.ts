import { setTimeout as wait } from 'node:timers/promises';
import { noteFull } from '../room.ts';
import { troubleOf, UnknownOutcome } from '../trouble.ts';

/**
 * A restart of PostgreSQL takes a second or two. Who waits longer is better told that it is away.
 * In milliseconds.
 */
const PATIENCE = 4_000;
const SHORTEST = 25;
const LONGEST = 400;

/**
 * How one database answers: since when it has not, by the clock that nobody sets; null while it
 * does.
 */
export class Patience {
  #since: number | null = null;

  /** Whether it has been away for longer than anybody is made to wait. */
  get isLost(): boolean {
    return this.#since !== null && performance.now() - this.#since > PATIENCE;
  }

  /** Whether the last that was asked of it came to nothing. */
  get isAway(): boolean {
    return this.#since !== null;
  }

  /**
   * Tries again while the database is away, for 4 s in all; then each asks once and is told.
   * `mayRepeat` decides which failed attempts may be made again: an attempt that may have been done
   * never.
   */
  async spend<T>(
    attempt: () => Promise<T>,
    mayRepeat: (error: unknown) => boolean = () => true,
  ): Promise<T> {
    for (let pause = SHORTEST; ; pause = Math.min(2 * pause, LONGEST)) {
      try {
        const value = await attempt();
        this.#since = null;
        return value;
      } catch (error) {
        const trouble = troubleOf(error);
        if (trouble === 'full') noteFull('database');
        if (trouble !== 'away') {
          // It said no, so it is there.
          this.#since = null;
          throw error;
        }
        this.#since ??= performance.now();
        if (error instanceof UnknownOutcome || !mayRepeat(error) || this.isLost) throw error;
        await wait(pause);
      }
    }
  }
}
