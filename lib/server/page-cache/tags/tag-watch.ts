import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { alive, SteadyClient } from '#db/client/steady-client.ts';
import { TAGS_CHANGED } from '#lib/publication/write/invalidate-tags.ts';
import { log } from '#lib/log/log.ts';
import { covers, readSnapshot, type Snapshot } from './snapshot.ts';
import { TagReader, type Invalidation } from './tag-reader.ts';

export interface Watched {
  changed(bumps: readonly Invalidation[]): void;
  /** Nothing is known of what has changed: all that was made before counts as withdrawn. */
  everything(): void;
}

const every = 1_000;
/** A reading holds for so long: then pages count as of unknown age. */
const holds = 5_000;
const patience = 2_000;
/**
 * Milliseconds by which the clock of the day is ahead of the one that nobody sets: moves when
 * somebody sets it, or the machine sleeps.
 */
const clocksApart = (): number => Date.now() - performance.now();
/** Versions are purged after a day: who was away for longer cannot know what it missed. */
const tooLong = 12 * 3_600_000;

/**
 * Follows the versions of tags over one direct connection (LISTEN does not pass a pooler): at every
 * notification, after every reconnection, and each second. The table is the truth, the notification
 * the hint.
 */
export class TagWatch {
  /**
   * Until when what this process knows of tags is the present state, by the clock that nobody sets
   * (performance.now()).
   */
  trustedUntil = 0;
  /**
   * What of PostgreSQL's transactions this process knows, as text; empty before the first reading.
   */
  snapshot = '';
  #seen: Snapshot | null = null;
  readonly #url: string;
  readonly #watched: Watched;
  readonly #stopping = new AbortController();
  readonly #reader = new TagReader();
  readonly #first = Promise.withResolvers<void>();
  readonly #running: Promise<void>;
  #lastRead = performance.now();
  #clocks = clocksApart();
  #wake: () => void = () => undefined;
  /** Who waits for the next reading. */
  #asked: (() => void)[] = [];

  constructor(url: string, watched: Watched) {
    this.#url = url;
    this.#watched = watched;
    this.#running = this.#run();
  }

  /** Resolves with the first reading. */
  get ready(): Promise<void> {
    return this.#first.promise;
  }

  /**
   * Whether this process knows all that another one knew at its snapshot. Reads once more where it
   * does not; false also where it cannot within so many milliseconds.
   */
  async knows(snapshot: string, patienceMs: number): Promise<boolean> {
    const other = readSnapshot(snapshot);
    const isCovered = () => this.#seen !== null && covers(this.#seen, other);
    if (isCovered()) return true;
    await Promise.race([this.#reading(), wait(patienceMs, undefined, { ref: false })]);
    return isCovered();
  }

  /**
   * Resolves when this process knows all that was committed before it was asked; at the latest
   * after so many milliseconds, and at once where it cannot know.
   */
  async takeIn(patienceMs: number): Promise<void> {
    if (performance.now() < this.trustedUntil)
      await Promise.race([this.#reading(), wait(patienceMs, undefined, { ref: false })]);
  }

  /** Resolves with the end of a reading that begins from now on. */
  #reading(): Promise<void> {
    return new Promise((resolve) => {
      this.#asked.push(resolve);
      this.#wake();
    });
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#wake();
    await this.#running;
  }

  async #run(): Promise<void> {
    for (let failures = 0; !this.#stopping.signal.aborted; failures += 1) {
      const failure = await this.#follow(() => {
        if (failures > 0)
          log.info(
            { ms: Math.round(performance.now() - this.#lastRead) },
            'The database is back: finished pages are checked against it',
          );
        failures = 0;
      });
      this.trustedUntil = 0;
      if (this.#stopping.signal.aborted) return;
      if (failures === 0)
        log.warn(
          { err: failure },
          'The database is away: known pages are served as they were last',
        );
      await wait(Math.min(failures, 1) * 250, undefined, { signal: this.#stopping.signal }).catch(
        () => undefined,
      );
    }
  }

  /** One connection, until it fails; gives back why. */
  async #follow(onRead: () => void): Promise<unknown> {
    const client = new SteadyClient({
      connectionString: this.#url,
      application_name: 'galley pages',
      connectionTimeoutMillis: patience,
      query_timeout: patience,
      ...alive,
    });
    const heard: { told: boolean; lost: unknown } = { told: false, lost: null };
    client.on('notification', () => {
      heard.told = true;
      this.#wake();
    });
    client.on('error', (error) => {
      heard.lost = error;
      this.#wake();
    });
    client.on('end', () => {
      heard.lost ??= new Error('The connection was closed');
      this.#wake();
    });
    try {
      await client.connect();
      // First LISTEN, then read: whatever is committed in between is heard of.
      await client.query(`LISTEN ${TAGS_CHANGED}`);
      while (heard.lost === null && !this.#stopping.signal.aborted) {
        heard.told = false;
        await this.#read(client);
        onRead();
        if (heard.lost === null && !heard.told && this.#asked.length === 0) await this.#pause();
      }
      return heard.lost;
    } catch (error) {
      return error;
    } finally {
      await Promise.race([
        client.end().catch(() => undefined),
        wait(patience, undefined, { ref: false }),
      ]);
    }
  }

  async #read(client: pg.Client): Promise<void> {
    const started = performance.now();
    const asked = this.#asked.splice(0);
    const reading = await this.#reader.read(client);
    if (reading.everything || started - this.#lastRead > tooLong || this.#slept())
      this.#watched.everything();
    else if (reading.bumps.length > 0) this.#watched.changed(reading.bumps);
    // In the same breath as the changes are told of: nobody may reckon with one and not the other.
    this.snapshot = this.#reader.snapshot;
    this.#seen = readSnapshot(this.snapshot);
    this.#lastRead = started;
    this.trustedUntil = started + holds;
    this.#first.resolve();
    for (const resolve of asked) resolve();
  }

  /** A machine that slept has not counted its sleep: what was to change meanwhile has changed. */
  #slept(): boolean {
    const before = this.#clocks;
    this.#clocks = clocksApart();
    return Math.abs(this.#clocks - before) > every;
  }

  #pause(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, every);
    this.#wake = resolve;
    return promise.finally(() => clearTimeout(timer));
  }
}
