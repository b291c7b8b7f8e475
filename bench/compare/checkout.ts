import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { environment } from '../../e2e/support/server/environment.ts';
import { freePort } from '../../e2e/support/server/own-server.ts';

const run = promisify(execFile);
/** Both say that they are this site; they differ in the port alone. */
export const SITE_URL = 'http://localhost:3000';
const CLOCK = new URL('clock.ts', import.meta.url).href;
/** Where the build is stale, the first start also builds. */
const PATIENCE_MS = 900_000;

/** A folder in the system's temporary folder, for a newsroom's data. */
export const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'galley-compare-'));
export const removeFolder = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true });

/** Fills a data folder with the demo newsroom of a checkout (its path). */
export async function fillDemo(checkout: string, folder: string): Promise<void> {
  await run(process.execPath, ['lib/cli/galley.ts', 'seed'], {
    cwd: checkout,
    env: environment(folder),
  });
}

/**
 * The whole of one data folder in another. `-a`: as root, the database's files belong to another
 * account.
 */
export async function copyFolder(from: string, to: string): Promise<void> {
  await run('cp', ['-a', `${from}/.`, to]);
}

export interface Checkout {
  port: number;
  stop(): Promise<void>;
}

/**
 * Starts the server of a checkout (its path) on a data folder, with its clock standing still;
 * resolves when it is ready.
 */
export async function startCheckout(
  checkout: string,
  dataDir: string,
  instant: Date,
): Promise<Checkout> {
  await changedAt(join(checkout, 'public'), instant);
  const port = await freePort();
  const env = {
    ...environment(dataDir, port),
    HOST: '127.0.0.1',
    SITE_URL,
    GALLEY_COMPARE_INSTANT: instant.toISOString(),
  };
  const child = spawn(process.execPath, ['--import', CLOCK, 'lib/server/start.ts'], {
    cwd: checkout,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const server = { port, stop: () => end(child) };
  await ready(child, port).catch(async (failure: unknown) => {
    await server.stop();
    throw failure;
  });
  return server;
}

/** When a file was changed is told to readers, and is another time in every checkout. */
async function changedAt(folder: string, instant: Date): Promise<void> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const { parentPath, name } of files) await utimes(join(parentPath, name), instant, instant);
}

async function ready(child: ChildProcess, port: number): Promise<void> {
  for (const until = performance.now() + PATIENCE_MS; performance.now() < until; await wait(200)) {
    if (child.exitCode !== null)
      throw new Error(`The server in ${child.spawnargs.join(' ')} ended with ${child.exitCode}`);
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    if (answer?.status === 200) return;
  }
  throw new Error('A server was not ready within fifteen minutes');
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}
