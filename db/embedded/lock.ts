import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Cluster } from './cluster.ts';

/**
 * Who works with a data folder: ourselves until `release`, or the process with that number (0 where
 * it does not say).
 */
export type Held = { other: null; release: () => Promise<void> } | { other: number };

const patience = 1_000;

/** On Linux a name of the kernel's own, without a file that a crash could leave behind. */
const addressOf = ({ socketFolder }: Cluster): string =>
  process.platform === 'linux' ? `\0${socketFolder}-owner` : `${socketFolder}-owner`;

/**
 * Takes the data folder for this process. The kernel gives it back at the very moment at which the
 * process ends, however it ends; whether PostgreSQL runs, starts or recovers has no part in it.
 */
export async function holdFolder(cluster: Cluster): Promise<Held> {
  const address = addressOf(cluster);
  const server = createServer((socket) =>
    socket.on('error', () => undefined).end(`${process.pid}`),
  );
  server.on('error', () => undefined);
  if (await listens(server, address)) {
    // It may not keep the process from ending.
    server.unref();
    return {
      other: null,
      release: () =>
        new Promise((resolve) => {
          server.close(() => resolve());
        }),
    };
  }
  const other = await holderOf(address);
  if (other !== null) return { other };
  // Left behind by a crash; or its holder has gone just now.
  if (process.platform !== 'linux') await rm(address, { force: true });
  return holdFolder(cluster);
}

async function listens(server: Server, address: string): Promise<boolean> {
  server.listen(address);
  return once(server, 'listening').then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') throw error;
      return false;
    },
  );
}

/** Null where nobody answers there. */
async function holderOf(address: string): Promise<number | null> {
  const socket = connect(address);
  socket.setTimeout(patience, () => socket.destroy());
  socket.on('error', () => undefined);
  const there = await once(socket, 'connect').then(
    () => true,
    () => false,
  );
  return there ? Number(await text(socket).catch(() => '')) || 0 : null;
}
