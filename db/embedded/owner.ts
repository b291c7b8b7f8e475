import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { SteadyClient } from '../client/steady-client.ts';
import { OperatorError } from '../operator-error.ts';
import type { Cluster } from './cluster.ts';

/** `pg_advisory_lock` key of the process that stops PostgreSQL when it ends ("gal1"). */
const ownerLock = 0x67616c31;

export const urlOf = (cluster: Cluster, database: string): string =>
  `postgresql://galley@localhost/${database}?host=${encodeURIComponent(cluster.socketFolder)}`;

/**
 * A connection that lives as long as this process owns the cluster; the server drops its lock
 * whenever we die.
 */
export interface Ownership {
  /** Null when another living process owns it. */
  connection: pg.Client | null;
  /** Process id of that other one. */
  other: number | null;
}

/**
 * Connects to a server that may be starting or stopping; null when it is gone. Waits up to 60 s.
 */
export async function connectWhenReady(
  cluster: Cluster,
  runs: () => boolean | Promise<boolean>,
): Promise<pg.Client | null> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await wait(25)) {
    // Its end at shutdown is expected; what matters is asked when it is used.
    const client = new SteadyClient({
      connectionString: urlOf(cluster, 'postgres'),
      application_name: `galley owner ${process.pid}`,
    });
    const connected = await client.connect().then(
      () => true,
      () => false,
    );
    if (connected) return client;
    if (!(await runs())) return null;
  }
  throw new OperatorError(
    `The embedded PostgreSQL in ${cluster.folder} runs but takes no connection: see ${cluster.log}.`,
  );
}

/** Tries to become the owner. */
export async function takeOwnership(client: pg.Client): Promise<Ownership> {
  const { rows } = await client.query<{ taken: boolean }>(
    'SELECT pg_try_advisory_lock($1) AS taken',
    [ownerLock],
  );
  if (rows[0]?.taken) return { connection: client, other: null };
  const holder = await client.query<{ name: string }>(
    `SELECT a.application_name AS name FROM pg_locks l JOIN pg_stat_activity a USING (pid)
    WHERE l.locktype = 'advisory' AND l.granted AND l.objid = $1`,
    [ownerLock],
  );
  await client.end();
  return { connection: null, other: Number(holder.rows[0]?.name.split(' ').at(-1)) || 0 };
}

/** Creates the database `galley` where it is missing. */
export async function ensureDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = 'galley'");
  if (rowCount === 0) await client.query('CREATE DATABASE galley');
}
