import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from 'pg';

/** Called when PostgreSQL ended by itself, could not be started again, and is back. */
export type OnTrouble = (sentence: string, error?: unknown) => void;

const SHORTEST = 100;
const LONGEST = 5_000;

/**
 * Keeps an owner's connection for as long as the process wants PostgreSQL: whenever it ends, `open`
 * connects anew, starting PostgreSQL where it is gone, until it can. Gives back how to stop that;
 * the connection of the moment is closed then.
 */
export function keepOwning(
  first: Client,
  open: () => Promise<Client>,
  onTrouble: OnTrouble,
): () => Promise<void> {
  const stopping = new AbortController();
  let current = first;
  let reviving = Promise.resolve();
  const follow = (client: Client) => {
    current = client;
    client.once('end', () => {
      if (!stopping.signal.aborted) reviving = revive();
    });
  };

  async function revive(): Promise<void> {
    const ended = performance.now();
    onTrouble(
      'The embedded PostgreSQL has ended a connection: it is looked after, and started again where it is gone',
    );
    for (let pause = SHORTEST; !stopping.signal.aborted; pause = Math.min(2 * pause, LONGEST)) {
      try {
        follow(await open());
        onTrouble(
          `The embedded PostgreSQL is back after ${Math.round(performance.now() - ended)} ms`,
        );
        return;
      } catch (error) {
        onTrouble('The embedded PostgreSQL could not be started again', error);
        await wait(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
  }

  follow(first);
  return async () => {
    stopping.abort();
    await reviving;
    await current.end().catch(() => undefined);
  };
}
