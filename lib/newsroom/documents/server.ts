import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { makeDocumentServer, type DocumentServer } from './document-server.ts';

let running: DocumentServer | undefined;
const server = (): DocumentServer => (running ??= makeDocumentServer());

/**
 * Takes over a connection that asked for the documents' WebSocket. Who it is stands in the session's cookie; path and
 * origin have been checked.
 */
export function handleDocumentUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
  return server().handleUpgrade(request, socket, head);
}

/** Closes all documents: what was sent is committed and acknowledged first, then the sockets end with 1001. */
export async function closeDocuments(): Promise<void> {
  await running?.close();
  running = undefined;
}
