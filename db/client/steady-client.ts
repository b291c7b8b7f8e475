import pg from 'pg';

/**
 * A connection whose end is never more than an error of what is asked over it: it is listened to
 * for as long as it lives, in a pool, taken out of one, and by itself (an error that nobody listens
 * to ends the process).
 */
export class SteadyClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

/**
 * A network that dropped without a word is noticed after this time and ten seconds more: idle
 * connections ask whether the other end is there.
 */
export const alive = { keepAlive: true, keepAliveInitialDelayMillis: 10_000 } as const;
