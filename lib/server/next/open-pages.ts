import { EventEmitter } from 'node:events';
import type { Server } from 'node:http';
import next from 'next';
import type { Handle } from './inject.ts';
import type { Upgrade } from './upgrade.ts';
import { hereAt, hostInUrl } from '#lib/http/host.ts';

export interface Pages {
  handle: Handle;
  upgrade: Upgrade;
  close(): Promise<void>;
}

/** Makes Next ready to answer; its build must be there, unless `dev`. */
export async function openPages(
  root: string,
  { dev, port, hostname }: { dev: boolean; port: number; hostname: string },
): Promise<Pages> {
  // Where Next asks itself for another of its pages: our port, whatever name and scheme readers
  // have for it.
  process.env.__NEXT_PRIVATE_ORIGIN = `http://${hostInUrl(hereAt(hostname))}:${port}`;
  // Given the real server, Next would add an upgrade listener of its own, which takes whatever we
  // refuse.
  const httpServer = new EventEmitter() as Server;
  const app = next({ dev, dir: root, port, hostname, httpServer });
  await app.prepare();
  if (!dev) giveBackNextTick();
  return { handle: app.getRequestHandler(), upgrade: upgradeOf(app), close: () => app.close() };
}

/**
 * What Next itself hangs on `httpServer`, but only once a page was asked for: a tab that is open
 * when the server starts anew asks for its socket first. `getUpgradeHandler()` is another server's,
 * which answers nothing and leaves the socket open (Next 16.4).
 */
function upgradeOf(app: ReturnType<typeof next>): Upgrade {
  return (app as typeof app & { upgradeHandler: Upgrade }).upgradeHandler;
}

/**
 * Next puts a function of its own round `process.nextTick`, for prerendering with
 * `cacheComponents`, which we do not use. Node's streams call it several times for each answer:
 * without it this port answers 7 % more requests (measured in turns in one process).
 */
function giveBackNextTick(): void {
  const kept = globalThis as typeof globalThis & {
    [key: symbol]: { nextTick?: typeof process.nextTick } | undefined;
  };
  const own = kept[Symbol.for('next.fast-set-immediate.originals')]?.nextTick;
  if (own) process.nextTick = own;
}
