import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { connect } from './migrate/connect.ts';

/**
 * Waits until no other session holds the advisory lock `key`, and takes it; it ends with the
 * connection. Asks again and again rather than in one statement: CREATE INDEX CONCURRENTLY waits
 * for every statement that runs, this one too.
 */
export async function takeAdvisoryLock(client: pg.Client, key: number): Promise<void> {
  const {
    rows: [turn],
  } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [key]);
  if (turn?.mine) return;
  await wait(100);
  await takeAdvisoryLock(client, key);
}

/**
 * Does something that only one process at a time may do. `url` leads to PostgreSQL itself: a pooler
 * would hand the session on.
 */
export async function withAdvisoryLock<T>(
  url: string,
  key: number,
  work: () => Promise<T>,
): Promise<T> {
  const client = await connect(url, 'DATABASE_URL');
  try {
    await takeAdvisoryLock(client, key);
    return await work();
  } finally {
    await client.end();
  }
}
