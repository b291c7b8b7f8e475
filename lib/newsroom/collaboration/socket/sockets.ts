import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Hocuspocus } from '@hocuspocus/server';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import { log } from '#lib/log/log.ts';
import { LONGEST_UPDATE } from '../protocol/bounds.ts';
import { CLOSE, closeReason } from '../protocol/close-codes.ts';
import type { SessionContext } from './document.ts';

/**
 * Room for the address and the framing of an update. A longer message is closed by ws with 1009
 * before it is read.
 */
const LONGEST_MESSAGE = 2 * LONGEST_UPDATE;
const UNSUPPORTED = 1003;
const PATIENCE = 2_000;

export interface Sockets {
  take: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Closes what is still open and waits a moment for the answers. */
  close: () => Promise<void>;
}

function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return new Uint8Array(Buffer.concat(data));
  return new Uint8Array(data);
}

/** Hocuspocus reads the request as the web's; of ours it needs the cookie. */
const requestOf = ({ headers: { cookie } }: IncomingMessage) =>
  new Request('http://localhost/newsroom/socket', {
    headers: cookie === undefined ? {} : { cookie },
  });

function connect(
  hocuspocus: Hocuspocus<SessionContext>,
  socket: WebSocket,
  request: IncomingMessage,
): void {
  const shut: SessionContext['shut'] = (code, sentence) =>
    socket.close(code, closeReason(sentence));
  // Who sits there is added when they open a document.
  const client = hocuspocus.handleConnection(socket, requestOf(request), {
    shut,
  } as SessionContext);
  socket.on('message', (data, isBinary) => {
    if (isBinary) client.handleMessage(bytesOf(data));
    else socket.close(UNSUPPORTED, 'Only binary messages are understood here.');
  });
  socket.on('close', (code, reason) => client.handleClose({ code, reason: reason.toString() }));
  socket.on('error', (error) => log.debug({ err: error }, 'A document socket failed'));
}

/** WebSockets of the documents, over connections that the site's own port hands on. */
export function makeSockets(hocuspocus: Hocuspocus<SessionContext>): Sockets {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: LONGEST_MESSAGE,
    perMessageDeflate: false,
  });
  return {
    take: (request, socket, head) =>
      server.handleUpgrade(request, socket, head, (webSocket) =>
        connect(hocuspocus, webSocket, request),
      ),
    async close() {
      for (const socket of server.clients)
        socket.close(CLOSE.restarting, closeReason('The newsroom restarts.'));
      const all = [...server.clients].map(
        (socket) =>
          new Promise<void>((resolve) => {
            socket.once('close', () => resolve());
          }),
      );
      const late = setTimeout(() => {
        for (const socket of server.clients) socket.terminate();
      }, PATIENCE);
      await Promise.all(all);
      clearTimeout(late);
      server.close();
    },
  };
}
