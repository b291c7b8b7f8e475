import { EventEmitter } from 'node:events';
import type { Server } from 'node:http';
import next from 'next';
import type { Handle } from './http/capture.ts';
import type { Upgrade } from './upgrade.ts';

export interface Pages {
  handle: Handle;
  upgrade: Upgrade;
  close(): Promise<void>;
}

/** Makes Next ready to answer; its build must be there, unless `dev`. */
export async function openPages(root: string, { dev, port, hostname }: { dev: boolean; port: number; hostname: string }): Promise<Pages> {
  // Given the real server, Next would add an upgrade listener of its own, which takes whatever we refuse.
  const httpServer = new EventEmitter() as Server;
  const app = next({ dev, dir: root, port, hostname, httpServer });
  await app.prepare();
  return { handle: app.getRequestHandler(), upgrade: app.getUpgradeHandler(), close: () => app.close() };
}
