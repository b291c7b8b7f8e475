import { STATUS_CODES, type IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { inRequest } from '#lib/log/request-context.ts';
import { log } from '#lib/log/log.ts';
import { NEWS_QUERY } from '#lib/newsroom/news/message.ts';
import { mayUpgrade, ownOrigins } from '../gate/origins.ts';
import { readTarget } from '../gate/target.ts';
import type { HttpServer } from '../http/http-server.ts';
import { TOOLING_SOCKET } from './request-parts.ts';

/** Takes over a connection that asked for an upgrade. */
export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => unknown;

type TakeOver = (...asked: Parameters<Upgrade>) => Promise<number | null>;

export interface Upgrades {
  siteUrl: string;
  /**
   * The shared documents' WebSocket, at `/newsroom/socket`: takes a connection over, or says with
   * which status it is refused.
   */
  documents: TakeOver;
  /** Of lists that hear of changes, at the same address with `?news`. */
  news: TakeOver;
  /** The development server's own, at `/_next/hmr`. */
  tooling: Upgrade | null;
}

/**
 * Lets through the two upgrades that there are; gives back the sockets that are open, for shutdown.
 */
export function takeUpgrades(
  httpServer: Pick<HttpServer, 'server' | 'draining'>,
  { siteUrl, documents, news, tooling }: Upgrades,
): ReadonlySet<Duplex> {
  const own = ownOrigins(siteUrl);
  const open = new Set<Duplex>();
  httpServer.server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    const target = readTarget(request.url ?? '');
    const path = target === null || target === 'too_long' ? null : target.decoded;
    const hmr = tooling !== null && path === TOOLING_SOCKET;
    // Unanswered, an upgrade that nobody takes would stay open for ever.
    if (path !== '/newsroom/socket' && !hmr) return refuse(socket, path === null ? 400 : 404);
    if (!mayUpgrade(request.headers, own)) return refuse(socket, 403);
    if (httpServer.draining) return refuse(socket, 503);
    open.add(socket);
    socket.once('close', () => open.delete(socket));
    if (hmr) return tooling(request, socket, head);
    const writtenBefore = bytesWrittenTo(socket);
    inRequest(crypto.randomUUID(), async () => {
      const takeOver =
        target !== null && target !== 'too_long' && `?${target.query}` === NEWS_QUERY
          ? news
          : documents;
      const status = await takeOver(request, socket, head);
      if (status !== null) refuse(socket, status);
    }).catch((error: unknown) => {
      log.error({ err: error }, 'A socket failed');
      // Could not ask who it is: that is no 401. Once it has been taken over, only its end is left
      // to say.
      if (writtenBefore === bytesWrittenTo(socket)) refuse(socket, 503);
      else socket.destroy();
    });
  });
  return open;
}

const bytesWrittenTo = (socket: Duplex): number =>
  socket instanceof Socket ? socket.bytesWritten : 0;

/**
 * Answers and closes both directions: a client that never closes its own would keep the connection
 * for as long as it likes.
 */
function refuse(socket: Duplex, status: number): void {
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
    () => socket.destroy(),
  );
}
