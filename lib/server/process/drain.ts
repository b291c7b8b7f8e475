import { setTimeout as wait } from 'node:timers/promises';
import type { Duplex } from 'node:stream';
import type { HttpServer } from '../http/http-server.ts';

/**
 * Kept-alive connections learn by an answer that theirs ends; those that ask nothing for this long
 * are closed.
 */
const grace = 300;
const longest = 10_000;

/**
 * Ends the port: says to balancers for `unready` ms that it is not ready, answers what was asked,
 * tells connections to close, then closes those that do not.
 */
export async function drain(
  httpServer: HttpServer,
  sockets: ReadonlySet<Duplex>,
  unready = 0,
): Promise<void> {
  httpServer.draining = true;
  await wait(httpServer.handle ? Math.max(grace, unready) : 0);
  const closed = new Promise((resolve) => httpServer.server.close(resolve));
  for (const socket of sockets) socket.end();
  httpServer.server.closeIdleConnections();
  await Promise.race([closed, wait(longest, undefined, { ref: false })]);
  for (const socket of sockets) socket.destroy();
  httpServer.server.closeAllConnections();
}
