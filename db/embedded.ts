import { rmdir } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from 'pg';
import { clusterIn, exists, initialise, isRunning, lastWords, launch, type Cluster } from './embedded/cluster.ts';
import { connectWhenReady, ensureDatabase, takeOwnership, urlOf } from './embedded/owner.ts';
import { clearStalePid } from './embedded/stale.ts';
import { watch, type Stop } from './embedded/watchdog.ts';
import { OperatorError } from './operator-error.ts';

export interface EmbeddedOptions {
  /** Told what is being done, one short sentence at a time. */
  onStep?: (sentence: string) => void;
  /** For tests: faster, and lost when the machine stops. */
  throwAway?: boolean;
}

export interface Embedded {
  /** Connection string of the database `galley`, as its owner. */
  url: string;
  /** Process id of another Galley that runs this PostgreSQL; null when it is ours to stop. */
  sharedWith: number | null;
  /** Stops PostgreSQL and waits for it; does nothing when another process owns it. */
  stop(): Promise<void>;
}

/**
 * Starts the embedded PostgreSQL 18 of a data folder, or joins the one that runs there. It listens on a unix socket
 * only. It stops with this process, however that ends. Throws OperatorError with one sentence where it cannot.
 */
export async function startEmbedded(dataDir: string, { onStep = () => undefined, throwAway = false }: EmbeddedOptions = {}): Promise<Embedded> {
  const cluster = await clusterIn(dataDir);
  if (!(await exists(cluster))) {
    onStep('Setting up the embedded PostgreSQL');
    await initialise(cluster, throwAway);
  }
  if (await clearStalePid(cluster)) onStep('Removed the lock that a crash left behind');
  return own(cluster, onStep, throwAway);
}

async function own(cluster: Cluster, onStep: (sentence: string) => void, throwAway: boolean): Promise<Embedded> {
  const running = await connectWhenReady(cluster, () => isRunning(cluster));
  const client = running ?? (await launchAndConnect(cluster, onStep, throwAway));
  const { connection, other } = await takeOwnership(client);
  const url = urlOf(cluster, 'galley');
  if (!connection) return { url, sharedWith: other, stop: async () => undefined };
  if (running && !(await outlivesItsWatchdog(running))) return own(cluster, onStep, throwAway);
  const stop = await watch(cluster);
  await ensureDatabase(connection);
  return { url, sharedWith: null, stop: () => end(cluster, connection, stop) };
}

async function end(cluster: Cluster, connection: Client, stop: Stop): Promise<void> {
  await connection.end();
  await stop();
  await rmdir(cluster.socketFolder).catch(() => undefined);
}

/** A server without an owner is usually about to be stopped by its watchdog: give it the moment that this takes. */
async function outlivesItsWatchdog(connection: Client): Promise<boolean> {
  await wait(500);
  return connection.query('SELECT 1').then(() => true, () => false);
}

async function launchAndConnect(cluster: Cluster, onStep: (sentence: string) => void, throwAway: boolean) {
  onStep('Starting the embedded PostgreSQL');
  const runs = await launch(cluster, throwAway);
  // When two start at once, the later one's server ends here and it joins the other's.
  const client = await connectWhenReady(cluster, async () => runs() || (await isRunning(cluster)));
  if (!client) throw new OperatorError(`The embedded PostgreSQL did not start: ${await lastWords(cluster)} See ${cluster.log}.`);
  return client;
}
