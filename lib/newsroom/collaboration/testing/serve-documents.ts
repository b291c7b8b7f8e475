import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeDocumentServer } from '../socket/document-server.ts';

export interface Serving {
  url: string;
  stop: () => Promise<void>;
}

/** A server of documents on a free port, without the site around it. */
export async function serveDocuments(): Promise<Serving> {
  const documents = makeDocumentServer();
  const server = createServer();
  server.on(
    'upgrade',
    (request, socket, head) => void documents.handleUpgrade(request, socket, head),
  );
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      await documents.close();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

// Run by itself (a process that a test kills): says where it listens.
if (process.argv[1] === import.meta.filename) {
  const { url } = await serveDocuments();
  process.stdout.write(`${url}\n`);
}
