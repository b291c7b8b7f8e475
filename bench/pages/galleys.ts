import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { closePools } from '#db/pools.ts';
import { startEmbedded } from '#db/embedded.ts';
import { migrate } from '#db/migrate.ts';
import { keptSecret } from '#lib/server/process/secret.ts';
import { makeDemo } from '../../e2e/support/server/demo.ts';
import { root } from '../../e2e/support/server/environment.ts';

/**
 * Galleys in production mode on one database, filled with the demo newsroom. This process is one
 * more that may write into it.
 */
export interface Galleys {
  ports: number[];
  /** Process ids, in the order of the ports. */
  pids: number[];
  /** Starts processes until there are so many. */
  upTo(processes: number): Promise<void>;
  stop(): Promise<void>;
}

export async function openGalleys(): Promise<Galleys> {
  const dataDir = process.env.BENCH_DEMO ?? (await makeDemo());
  const database = await startEmbedded(dataDir);
  const authSecret = await keptSecret(dataDir);
  const readerUrl = await migrate(database.url, { authSecret });
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    AUTH_SECRET: authSecret,
    READER_DATABASE_URL: readerUrl,
  });
  const running: ChildProcess[] = [];
  const [ports, pids]: [number[], number[]] = [[], []];
  return {
    ports,
    pids,
    async upTo(processes) {
      while (ports.length < processes) {
        const port = await freePort();
        const child = await start(port, dataDir);
        running.push(child);
        ports.push(port);
        pids.push(child.pid ?? 0);
      }
    },
    async stop() {
      await Promise.all(
        running.map(async (child) => {
          if (child.exitCode !== null) return;
          child.kill('SIGTERM');
          await once(child, 'exit');
        }),
      );
      await closePools();
      await database.stop();
      if (!process.env.BENCH_DEMO) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function start(port: number, dataDir: string): Promise<ChildProcess> {
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    PORT: `${port}`,
    HOST: '127.0.0.1',
    SITE_URL: 'http://localhost:3000',
    DATA_DIR: dataDir,
  };
  const child = spawn(process.execPath, ['lib/server/start.ts'], {
    cwd: root,
    env,
    stdio: 'ignore',
  });
  for (const until = Date.now() + 600_000; Date.now() < until; await wait(200)) {
    if (child.exitCode !== null) throw new Error(`Galley ended with ${child.exitCode}`);
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    if (answer?.status === 200) return child;
  }
  throw new Error('Galley was not ready within ten minutes');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
