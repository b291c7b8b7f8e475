import { once } from 'node:events';
import { rmdir } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from 'pg';
import {
  clusterIn,
  exists,
  initialise,
  isDiskFull,
  isRunning,
  lastWords,
  launch,
  type Cluster,
} from './embedded/cluster.ts';
import { connectWhenReady, ensureDatabase, takeOwnership, urlOf } from './embedded/owner.ts';
import { holdFolder } from './embedded/lock.ts';
import { keepOwning, type OnTrouble } from './embedded/revive.ts';
import { clearStalePid, isAlive } from './embedded/stale.ts';
import { watch, type Stop } from './embedded/watchdog.ts';
import { OperatorError } from './operator-error.ts';
import { noteFull } from './room.ts';

export interface EmbeddedOptions {
  /** Told what is being done, one short sentence at a time. */
  onStep?: (sentence: string) => void;
  /** For tests: faster, and lost when the machine stops. */
  throwAway?: boolean;
  /** Told of what happens to PostgreSQL while this process owns it. */
  onTrouble?: OnTrouble;
  /** Does not join another process: gives back at once who it is. */
  alone?: boolean;
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
 * Starts the embedded PostgreSQL 18 of a data folder, or joins the one that another process runs
 * there. It listens on a unix socket only. While this process owns it, it is started again whenever
 * it dies; it stops with this process, however that ends. Throws OperatorError with one sentence
 * where it cannot.
 */
export async function startEmbedded(
  dataDir: string,
  options: EmbeddedOptions = {},
): Promise<Embedded> {
  const { onStep = () => undefined, throwAway = false, alone = false } = options;
  const cluster = await clusterIn(dataDir);
  const held = await holdFolder(cluster);
  if (held.other !== null) {
    const shared = {
      url: urlOf(cluster, 'galley'),
      sharedWith: held.other,
      stop: async () => undefined,
    };
    if (alone) return shared;
    const client = await connectWhenReady(
      cluster,
      async () => (await isRunning(cluster)) || isAlive(held.other),
    );
    // Its owner has gone meanwhile: it is ours to start.
    if (!client) return startEmbedded(dataDir, options);
    await client.end();
    return shared;
  }
  try {
    if (!(await exists(cluster))) {
      onStep('Setting up the embedded PostgreSQL');
      await initialise(cluster, throwAway);
    }
    return await own(cluster, { ...options, onStep, throwAway }, held.release);
  } catch (error) {
    await held.release();
    throw error;
  }
}

type Owning = Pick<EmbeddedOptions, 'onTrouble'> &
  Required<Pick<EmbeddedOptions, 'onStep' | 'throwAway'>>;

async function own(
  cluster: Cluster,
  options: Owning,
  release: () => Promise<void>,
): Promise<Embedded> {
  const { onStep, throwAway, onTrouble = () => undefined } = options;
  if (await clearStalePid(cluster)) onStep('Removed the lock that a crash left behind');
  const running = await connectWhenReady(cluster, () => isRunning(cluster));
  const client = running ?? (await launchAndConnect(cluster, onStep, throwAway));
  const { connection, other } = await takeOwnership(client);
  const url = urlOf(cluster, 'galley');
  if (!connection) {
    await release();
    return { url, sharedWith: other, stop: async () => undefined };
  }
  if (running && !(await outlivesItsWatchdog(running))) return own(cluster, options, release);
  const stopServer = await watch(cluster);
  await ensureDatabase(connection);
  const stopOwning = keepOwning(connection, () => ownAgain(cluster, throwAway), onTrouble);
  return {
    url,
    sharedWith: null,
    stop: async () => {
      await stopOwning();
      await end(cluster, stopServer);
      await release();
    },
  };
}

/**
 * Connects anew as the owner; starts PostgreSQL where it is gone. What it says of its crash stays
 * in its log.
 */
async function ownAgain(cluster: Cluster, throwAway: boolean): Promise<Client> {
  await clearStalePid(cluster);
  const client =
    (await connectWhenReady(cluster, () => isRunning(cluster))) ??
    (await launchAndConnect(cluster, () => undefined, throwAway, 'a').catch(
      async (error: unknown) => {
        if (await isDiskFull(cluster)) noteFull('database');
        throw error;
      },
    ));
  const { connection } = await takeOwnership(client);
  if (!connection)
    throw new OperatorError('Another process has become the owner of the embedded PostgreSQL.');
  return connection;
}

async function end(cluster: Cluster, stop: Stop): Promise<void> {
  await stop();
  await rmdir(cluster.socketFolder).catch(() => undefined);
}

/**
 * A server without an owner is usually about to be stopped by its watchdog, which ends this
 * connection: give it the moment that this takes.
 */
async function outlivesItsWatchdog(connection: Client): Promise<boolean> {
  await Promise.race([once(connection, 'end').catch(() => undefined), wait(500)]);
  return connection.query('SELECT 1').then(
    () => true,
    () => false,
  );
}

async function launchAndConnect(
  cluster: Cluster,
  onStep: (sentence: string) => void,
  throwAway: boolean,
  log: 'w' | 'a' = 'w',
): Promise<Client> {
  onStep('Starting the embedded PostgreSQL');
  const runs = await launch(cluster, throwAway, log);
  // When two start at once, the later one's server ends here and it joins the other's.
  const client = await connectWhenReady(cluster, async () => runs() || (await isRunning(cluster)));
  if (!client)
    throw new OperatorError(
      `The embedded PostgreSQL did not start: ${await lastWords(cluster)} See ${cluster.log}.`,
    );
  return client;
}
