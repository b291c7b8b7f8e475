import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { makeAdmission, type Most } from './admission.ts';
import { makeDocumentServer, type DocumentServer } from './document-server.ts';
import { reject } from './reject.ts';

let running: DocumentServer | undefined;
const server = (): DocumentServer => (running ??= makeDocumentServer());

/**
 * Takes over a connection that asked for the documents' WebSocket; path and origin have been
 * checked. Who it is stands in the session's cookie and is looked at first: nobody else's
 * connection becomes a socket.
 * Gives back the HTTP status to refuse it with; null where it was taken over.
 */
export type DocumentUpgrade = (
  request: IncomingMessage,
  connection: Duplex,
  head: Buffer,
) => Promise<401 | 503 | null>;

/** The upgrade of a process, with a count of its sockets. `most` in tests. */
export function makeDocumentUpgrade(most?: Most): DocumentUpgrade {
  const admit = makeAdmission(most);
  return async (request, connection, head) => {
    const admission = await admit(request, connection);
    if (admission === 'unknown') return 401;
    if (admission === 'full') return 503;
    // A page cannot read the status of a refused upgrade; whoever is signed in is told by the
    // closing.
    if (admission === 'crowded')
      reject(
        request,
        connection,
        head,
        'This browser has too many stories open. Close the window of another one.',
      );
    else await server().handleUpgrade(request, connection, head);
    return null;
  };
}

export const handleDocumentUpgrade: DocumentUpgrade = makeDocumentUpgrade();

/**
 * Closes all documents: what was sent is committed and acknowledged first, then the sockets end
 * with 1001.
 */
export async function closeDocuments(): Promise<void> {
  await running?.close();
  running = undefined;
}
