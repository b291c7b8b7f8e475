import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/*
 * The fastest that Node can answer: the same bytes and the same headers for whatever is asked, and
 * nothing else. Told by its parent what to send; tells its port each time.
 */
export interface Same {
  status: number;
  headers: string[];
  body: string;
}

let same = { status: 200, headers: [] as string[], body: Buffer.alloc(0) };
const server = createServer({ keepAliveTimeout: 65_000 }, (_, response) => {
  response.writeHead(same.status, same.headers);
  response.end(same.body);
});
process.on('message', ({ status, headers, body }: Same) => {
  same = { status, headers, body: Buffer.from(body, 'base64') };
  process.send?.((server.address() as AddressInfo).port);
});
process.on('disconnect', () => process.exit(0));
server.listen(0, '127.0.0.1');
