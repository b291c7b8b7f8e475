import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startEmbedded } from '#db/embedded.ts';
import { keptSecret } from '#lib/server/process/secret.ts';
import { copyDemo } from './demo.ts';
import { environment, root } from './environment.ts';
import { freePort } from './own-server.ts';
import { startNginx } from './nginx.ts';

/** One of several identical processes. */
export interface Member {
  port: number;
  /** kill -9. */
  crash(): Promise<void>;
  /** Ends it in order and starts it again; resolves when it is ready. */
  restart(): Promise<void>;
}

/** Three processes on one PostgreSQL, behind the documented nginx. */
export interface Cluster {
  /** Where readers and staff find it: nginx. */
  url: string;
  databaseUrl: string;
  dataDir: string;
  authSecret: string;
  members: Member[];
  remove(): Promise<void>;
}

export async function startCluster(nginx: string, name: string): Promise<Cluster> {
  const dataDir = await copyDemo();
  const database = await startEmbedded(dataDir);
  const port = await freePort();
  const ports = [await freePort(), await freePort(), await freePort()];
  const url = `http://localhost:${port}`;
  const authSecret = await keptSecret(dataDir);
  const env = {
    ...environment(dataDir),
    DATABASE_URL: database.url,
    AUTH_SECRET: authSecret,
    SITE_URL: url,
    HOST: '127.0.0.1',
    TRUST_PROXY: '1',
  };
  const members = ports.map((own) => member({ ...env, PORT: String(own) }, own, `${name}-${own}`));
  const proxy = await startNginx(nginx, port, ports);
  const remove = async () => {
    await proxy.stop();
    await Promise.all(members.map(({ stop }) => stop()));
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  await Promise.all(members.map(({ start }) => start())).catch(async (failure: unknown) => {
    await remove();
    throw failure;
  });
  return { url, databaseUrl: database.url, dataDir, authSecret, members, remove };
}

function member(
  env: NodeJS.ProcessEnv,
  port: number,
  name: string,
): Member & { start(): Promise<void>; stop(): Promise<void> } {
  let running: ChildProcess | null = null;
  const end = async (signal: NodeJS.Signals) => {
    const ending = running;
    running = null;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    const gone = once(ending, 'exit');
    ending.kill(signal);
    await gone;
  };
  const start = async () => {
    running = await launch(env, name);
    await ready(port, running);
  };
  return {
    port,
    start,
    stop: () => end('SIGTERM'),
    crash: () => end('SIGKILL'),
    restart: async () => {
      await end('SIGTERM');
      await start();
    },
  };
}

async function launch(env: NodeJS.ProcessEnv, name: string): Promise<ChildProcess> {
  const logs = join(root, 'test-results', 'servers');
  await mkdir(logs, { recursive: true });
  const log = createWriteStream(join(logs, `${name}.log`), { flags: 'a' });
  const child = spawn(process.execPath, ['lib/server/start.ts'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  return child;
}

async function ready(port: number, child: ChildProcess): Promise<void> {
  for (const deadline = Date.now() + 120_000; Date.now() < deadline; await wait(100)) {
    if (child.exitCode !== null)
      throw new Error(`The process on port ${port} ended with ${child.exitCode}`);
    if ((await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null))?.status === 200) return;
  }
  throw new Error(`The process on port ${port} was not ready within two minutes`);
}
