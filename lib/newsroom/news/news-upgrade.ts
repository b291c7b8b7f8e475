import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { log } from '#lib/log/log.ts';
import { makeAdmission, type Most } from '../collaboration/socket/admission.ts';
import { listenUntil } from '../notices.ts';
import { actorOfCookies } from '../session/request/actor-of-cookies.ts';
import { makeHub, type Hub } from './hub.ts';

/** Nothing but pongs comes from a list. */
const LONGEST = 128;
/** A window that is gone without a word is noticed within two of these, in milliseconds. */
const PING = 25_000;

interface NewsServer {
  take: (
    request: IncomingMessage,
    connection: Duplex,
    head: Buffer,
    sessionId: string,
  ) => Promise<void>;
  close: () => void;
}

function makeNewsServer(): NewsServer {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: LONGEST,
    perMessageDeflate: false,
  });
  const hub: Hub = makeHub();
  const stopping = new AbortController();
  const silent = new WeakSet<WebSocket>();
  let listening: Promise<void> | undefined;
  const heard = (_: string, storyId: string | undefined) => {
    if (storyId) hub.changed(storyId);
  };
  const listen = () =>
    (listening ??= listenUntil(stopping.signal, { channels: ['story'], heard, back: hub.missed }));
  const timer = setInterval(() => {
    for (const socket of sockets.clients) {
      if (silent.has(socket)) socket.terminate();
      silent.add(socket);
      socket.ping();
    }
  }, PING).unref();

  return {
    async take(request, connection, head, sessionId) {
      await listen();
      sockets.handleUpgrade(request, connection, head, (socket) => {
        socket.on('pong', () => silent.delete(socket));
        socket.on('error', (error) => log.debug({ err: error }, 'The socket of a list failed'));
        hub.add(socket, sessionId);
      });
    },
    close() {
      clearInterval(timer);
      stopping.abort();
      hub.close();
    },
  };
}

let running: NewsServer | undefined;

/**
 * The upgrade of a list that wants to hear of changes. Gives back the HTTP status to refuse it
 * with; null where it was taken over.
 */
export function makeNewsUpgrade(
  most?: Most,
): (request: IncomingMessage, connection: Duplex, head: Buffer) => Promise<401 | 503 | null> {
  const admit = makeAdmission(most);
  return async (request, connection, head) => {
    const admission = await admit(request, connection);
    if (admission === 'full' || admission === 'crowded') return 503;
    const actor = admission === 'admitted' ? await actorOfCookies(request.headers.cookie) : null;
    if (!actor) return 401;
    await (running ??= makeNewsServer()).take(request, connection, head, actor.sessionId);
    return null;
  };
}

export const handleNewsUpgrade = makeNewsUpgrade();

/** Ends all of these sockets with 1001: the windows come back to the next process. */
export function closeNews(): void {
  running?.close();
  running = undefined;
}
