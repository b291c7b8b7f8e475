import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { alive, SteadyClient } from '#db/client/steady-client.ts';
import { directUrl } from '#db/staff.ts';
import { log } from '#lib/log/log.ts';

const AGAIN = 1_000;

/**
 * What to do with notices of PostgreSQL. `back` is called after a connection was lost: something
 * may have been missed.
 */
export interface Listener {
  channels: string[];
  heard: (channel: string, payload: string | undefined) => void;
  back: () => void;
}

/** Connects and listens; resolves with how the connection ended. */
async function listenOnce(
  { channels, heard }: Listener,
  stopping: AbortSignal,
  ready: () => void,
): Promise<void> {
  const client = new SteadyClient({
    connectionString: directUrl(),
    application_name: 'galley notices',
    connectionTimeoutMillis: 10_000,
    ...alive,
  });
  const stop = () => void client.end();
  try {
    const ended = new Promise<void>((resolve) => {
      client.once('end', () => resolve());
      client.once('error', () => resolve());
    });
    await client.connect();
    client.on('notification', ({ channel, payload }) => heard(channel, payload));
    for (const channel of channels) await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    stopping.addEventListener('abort', stop);
    ready();
    if (!stopping.aborted) await ended;
  } finally {
    stopping.removeEventListener('abort', stop);
    await client.end().catch(() => undefined);
  }
}

/**
 * Listens on a connection of its own (a pool's could be taken away) until `stopping`. Notices are
 * hints: whoever listens looks at the tables, and looks again at `back`.
 * @returns resolves when listening has begun for the first time, or could not begin.
 */
export function listenUntil(stopping: AbortSignal, listener: Listener): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  void (async () => {
    for (let first = true; !stopping.aborted; first = false) {
      try {
        await listenOnce(listener, stopping, () => {
          if (!first) listener.back();
          resolve();
        });
      } catch (error) {
        log.warn({ err: error }, 'Notices of the database cannot be heard; trying again');
      }
      resolve();
      await wait(AGAIN, undefined, { signal: stopping, ref: false }).catch(() => undefined);
    }
  })();
  return promise;
}
