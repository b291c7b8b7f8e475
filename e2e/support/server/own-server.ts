import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { copyDemo } from './demo.ts';
import { environment, root } from './environment.ts';

const logs = join(root, 'test-results', 'servers');

/**
 * A whole Galley of its own: production build, embedded PostgreSQL, demo newsroom, in a temporary
 * folder.
 */
export interface OwnServer {
  readonly url: string;
  /** Its DATA_DIR. */
  readonly dataDir: string;
  /** kill -9 of the server's process; resolves when it is gone. */
  crash(): Promise<void>;
  /** Starts it again on the same data and port; resolves when it is ready. */
  restart(): Promise<void>;
  /** Sends its process a signal. */
  signal(name: NodeJS.Signals): void;
  /** Ends it as Ctrl-C does; its data stay until `remove`. */
  stop(): Promise<void>;
  /** Stops it and throws its data away. */
  remove(): Promise<void>;
}

interface ServerWish {
  dev?: boolean;
  under?: string;
  env?: Record<string, string>;
}

/**
 * Starts a server on a free port and waits until `/readyz` answers 200. `name` is that of its log
 * under test-results/servers; with `dev` it is that of `npm run dev`, which keeps what it compiles
 * in `.next/dev`, apart from the build. `under`: the folder of its data's folder.
 */
export async function startServer(
  name: string,
  { dev = false, under, env = {} }: ServerWish = {},
): Promise<OwnServer> {
  const dataDir = await copyDemo(under);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  let running: ChildProcess | null = null;

  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ending = running;
    running = null;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    const gone = once(ending, 'exit');
    ending.kill(signal);
    await gone;
  };
  const start = async (): Promise<void> => {
    running = await launch(name, { ...environment(dataDir, port), ...env }, dev ? ['--dev'] : []);
    await ready(url, running, name);
  };

  const server: OwnServer = {
    url,
    dataDir,
    crash: () => end('SIGKILL'),
    restart: async () => {
      await end('SIGTERM');
      await start();
    },
    signal: (signal) => void running?.kill(signal),
    stop: () => end('SIGTERM'),
    remove: async () => {
      await end('SIGTERM');
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  await start().catch(async (failure: unknown) => {
    await server.remove();
    throw failure;
  });
  return server;
}

async function launch(
  name: string,
  env: NodeJS.ProcessEnv,
  options: string[],
): Promise<ChildProcess> {
  await mkdir(logs, { recursive: true });
  const log = createWriteStream(join(logs, `${name}.log`), { flags: 'a' });
  const child = spawn(process.execPath, ['lib/server/start.ts', ...options], {
    cwd: root,
    // As `npm start` has it.
    env: { NODE_COMPILE_CACHE: '.next/cache/node', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  child.once('exit', () => log.end());
  return child;
}

/** Ten minutes: where the build is stale, the first start also builds. */
async function ready(url: string, child: ChildProcess, name: string): Promise<void> {
  for (const deadline = Date.now() + 600_000; Date.now() < deadline; await wait(100)) {
    if (child.exitCode !== null)
      throw new Error(`The server ended with ${child.exitCode}:\n${await lastWords(name)}`);
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.status === 200) return;
  }
  throw new Error(`The server was not ready within ten minutes:\n${await lastWords(name)}`);
}

const lastWords = async (name: string): Promise<string> =>
  (await readFile(join(logs, `${name}.log`), 'utf8')).slice(-2_000);

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (!address || typeof address === 'string') throw new Error('This machine gives no free port');
  return address.port;
}
