import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { CLOSE, closeReason } from '../protocol/close-codes.ts';

/** Nothing that comes over it is read. */
const doorstep = new WebSocketServer({
  noServer: true,
  maxPayload: 1,
  perMessageDeflate: false,
  clientTracking: false,
});
const PATIENCE = 2_000;

/** Opens a socket only to close it with a sentence, which is all that a page learns of it. */
export function reject(
  request: IncomingMessage,
  connection: Duplex,
  head: Buffer,
  sentence: string,
): void {
  doorstep.handleUpgrade(request, connection, head, (socket) => {
    socket.on('error', () => socket.terminate());
    socket.close(CLOSE.unavailable, closeReason(sentence));
    setTimeout(() => socket.terminate(), PATIENCE).unref();
  });
}
