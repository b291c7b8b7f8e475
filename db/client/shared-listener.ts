import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { alive, SteadyClient } from './steady-client.ts';

/** What somebody wants to hear of. Notices are hints: whoever hears one looks at the tables. */
export interface Listener {
  channels: readonly string[];
  heard: (channel: string, payload: string | undefined) => void;
  /** Listening has begun again after it had failed or ended: something may have been missed. */
  back: () => void;
}

interface Options {
  /** Of PostgreSQL itself (LISTEN does not pass a pooler); asked for at each connection. */
  url: () => string;
  /** The connection's name in `pg_stat_activity`. */
  name: string;
  /** It could not connect or listen, and tries again. */
  failed: (error: unknown) => void;
  /** A listener threw. */
  threw: (error: unknown) => void;
}

interface Member {
  listener: Listener;
  /** Resolves what `listenUntil` gave; null when that is done. */
  begun: (() => void) | null;
}

/** A connection over which one may ask. */
interface Open {
  client: pg.Client;
  /** Resolves when all that was asked is answered, for one is asked after the other. */
  asked: Promise<unknown>;
  hangUp: () => void;
}

/** Pauses before the next connection, in milliseconds. */
const SHORTEST = 100;
const LONGEST = 1_000;
/** Milliseconds for connecting, and for the answer to a LISTEN. */
const PATIENCE = 10_000;

/**
 * One connection for all who listen, of its own (a pool's could be taken away): open for as long as
 * anybody does, and made again when it is lost.
 */
export class SharedListener {
  readonly #options: Options;
  readonly #members = new Set<Member>();
  #open: Open | null = null;
  #isRunning = false;
  /** Ends the pause before the next one. */
  #wake: () => void = () => undefined;

  constructor(options: Options) {
    this.#options = options;
  }

  /**
   * Tells the listener of its channels until `stopping`.
   * @returns resolves when PostgreSQL has confirmed that it listens, when that has failed (it is
   *   tried again, and `back` is called when it has come about), or when `stopping` comes first.
   */
  listenUntil(stopping: AbortSignal, listener: Listener): Promise<void> {
    if (stopping.aborted) return Promise.resolve();
    const { promise, resolve } = Promise.withResolvers<void>();
    const member: Member = { listener, begun: resolve };
    this.#members.add(member);
    stopping.addEventListener('abort', () => this.#leave(member), { once: true });
    this.#join(member);
    return promise;
  }

  #join(member: Member): void {
    const open = this.#open;
    if (open) this.#listen(open, [member]).catch((error: unknown) => this.#lose(open, error));
    else if (this.#isRunning) this.#wake();
    else void this.#run();
  }

  #leave(member: Member): void {
    this.#members.delete(member);
    settle(member);
    const open = this.#open;
    if (!open) return;
    if (this.#members.size === 0) return this.#end(open);
    const wanted = new Set([...this.#members].flatMap(({ listener }) => listener.channels));
    const unwanted = member.listener.channels.filter((channel) => !wanted.has(channel));
    if (unwanted.length > 0)
      ask(open, 'UNLISTEN', unwanted).catch((error: unknown) => this.#lose(open, error));
  }

  /** One connection after the other, until nobody listens. */
  async #run(): Promise<void> {
    this.#isRunning = true;
    for (let pause = SHORTEST; this.#members.size > 0; pause = Math.min(2 * pause, LONGEST)) {
      if (await this.#attempt()) pause = SHORTEST;
      if (this.#members.size > 0) await this.#pause(pause);
    }
    this.#isRunning = false;
  }

  /** One connection, until it ends; gives back whether it was listened over. */
  async #attempt(): Promise<boolean> {
    try {
      await this.#connect(this.#makeClient());
      return true;
    } catch (error) {
      this.#options.failed(error);
      // They do not wait for a database that is away: `back` tells them when it is there.
      for (const member of this.#members) settle(member);
      return false;
    }
  }

  #makeClient(): pg.Client {
    const { url, name } = this.#options;
    return new SteadyClient({
      connectionString: url(),
      application_name: name,
      connectionTimeoutMillis: PATIENCE,
      query_timeout: PATIENCE,
      ...alive,
    });
  }

  async #connect(client: pg.Client): Promise<void> {
    const over = Promise.withResolvers<void>();
    client.once('end', over.resolve).once('error', () => over.resolve());
    client.on('notification', ({ channel, payload }) => this.#tell(channel, payload));
    try {
      await client.connect();
      // All have left meanwhile.
      if (this.#members.size === 0) return;
      this.#open = { client, asked: Promise.resolve(), hangUp: over.resolve };
      await this.#listen(this.#open, [...this.#members]);
      await over.promise;
    } finally {
      this.#open = null;
      await closed(client);
    }
  }

  /**
   * Asks also for what another member has asked for: only the answer says that PostgreSQL listens.
   */
  async #listen(open: Open, members: readonly Member[]): Promise<void> {
    const channels = new Set(members.flatMap(({ listener }) => listener.channels));
    await ask(open, 'LISTEN', channels);
    for (const member of members) if (this.#members.has(member)) this.#begin(member);
  }

  #begin(member: Member): void {
    if (member.begun) settle(member);
    else this.#guarded(member.listener.back);
  }

  /** A connection that does not do what it is asked to is left for the next. */
  #lose(open: Open, error: unknown): void {
    if (this.#open !== open) return;
    this.#options.failed(error);
    this.#end(open);
  }

  #end(open: Open): void {
    this.#open = null;
    open.hangUp();
  }

  #tell(channel: string, payload: string | undefined): void {
    for (const { listener } of this.#members)
      if (listener.channels.includes(channel))
        this.#guarded(() => listener.heard(channel, payload));
  }

  /** One that throws costs no other its notice. */
  #guarded(call: () => void): void {
    try {
      call();
    } catch (error) {
      this.#options.threw(error);
    }
  }

  #pause(milliseconds: number): Promise<void> {
    const ending = new AbortController();
    this.#wake = () => ending.abort();
    return wait(milliseconds, undefined, { signal: ending.signal, ref: false }).catch(
      () => undefined,
    );
  }
}

function ask(open: Open, command: 'LISTEN' | 'UNLISTEN', channels: Iterable<string>) {
  const statements = [...channels].map((channel) => `${command} ${pg.escapeIdentifier(channel)}`);
  const answer = open.asked.then(() => open.client.query(statements.join('; ')));
  open.asked = answer.catch(() => undefined);
  return answer;
}

function settle(member: Member): void {
  member.begun?.();
  member.begun = null;
}

/** A connection whose network is gone is not waited for. */
const closed = (client: pg.Client): Promise<void> =>
  Promise.race([client.end().catch(() => undefined), wait(LONGEST, undefined, { ref: false })]);
