import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { keepAliveLines, sendWrittenHead, takesWrittenHead } from '../written-head.ts';

const body = Buffer.from('page');
const head = 'HTTP/1.1 200 OK\r\nX-Ours: yes\r\nContent-Length: 4\r\n';

/** The bytes that come over the wire, without the second that it is. */
async function sent(send: (response: ServerResponse) => void): Promise<string> {
  const server = createServer((_, response) => send(response)).listen(0, '127.0.0.1');
  server.keepAliveTimeout = 9_000;
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.setEncoding('latin1').write('GET / HTTP/1.1\r\nHost: news.example\r\n\r\n');
  let all = '';
  while (!all.endsWith('page')) all += String((await once(socket, 'data'))[0]);
  socket.destroy();
  server.close();
  return all.replace(/Date: [^\r]+/, 'Date: now');
}

it('Node sends a head that stands in `_header`, as it would send the same by `writeHead`', async () => {
  const asNode = await sent((response) =>
    response.writeHead(200, { 'X-Ours': 'yes', 'Content-Length': 4 }).end(body),
  );
  let taken = false;
  const asWritten = await sent((response) => {
    taken = takesWrittenHead(response);
    sendWrittenHead(response, 200, { head, body }, keepAliveLines(9_000));
  });
  expect(
    taken,
    'A plain response no longer takes a written head: see `shouldKeepAlive` in _http_outgoing.js.',
  ).toBe(true);
  expect(
    asWritten,
    'Node puts a head together in another way, or has no `_header` any more: change ' +
      'written-head.ts, or let sendEntry use `writeHead` alone.',
  ).toBe(asNode);
});
