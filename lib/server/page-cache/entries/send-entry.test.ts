import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { limits } from '../../http/limits.ts';
import { entryOf, type Entry } from './entry.ts';
import { sendEntry } from './send-entry.ts';

const conditions = { encoding: 'gzip', noneMatch: undefined, modifiedSince: undefined } as const;
const pages: Record<string, Entry> = {};

/** Answers as from memory, or (under /by-node) leaves the same to Node. */
const server = createServer(limits, (request, response) => {
  const entry = pages[request.url?.replace('/by-node', '') ?? ''] as Entry;
  const { whole, body } = entry.variants.gzip;
  if (!request.url?.startsWith('/by-node'))
    sendEntry(response, entry, conditions, request.method === 'HEAD');
  else
    response
      .writeHead(entry.status, whole as string[])
      .end(request.method === 'HEAD' ? undefined : body);
});

beforeAll(async () => {
  for (const [key, status] of [
    ['/page', 200],
    ['/gone', 410],
    ['/moved', 301],
  ] as const) {
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      link: '</f.woff2>; rel=preload; as="font"',
      'content-language': 'fr',
      'x-latin': 'é',
    };
    pages[key] = await entryOf({
      key,
      finished: { status, headers, body: Buffer.from('word '.repeat(1_000)) },
      tags: ['house'],
      until: 0,
      endless: false,
      before: undefined,
    });
  }
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** What comes back for these bytes until the connection ends, without the second that it is. */
async function answered(bytes: string): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.setEncoding('latin1').write(bytes);
  return (await text(socket)).replaceAll(/^Date: .+ GMT\r$/gm, 'Date: now\r');
}

const ask = (path: string, rest = '', first = 'GET', version = '1.1') =>
  `${first} ${path} HTTP/${version}\r\nHost: a\r\n${rest}\r\n`;
const last = 'Connection: close\r\n';

it.each([
  ['a page', (prefix: string) => ask(`${prefix}/page`) + ask(`${prefix}/page`, last)],
  ['one that is gone', (prefix: string) => ask(`${prefix}/gone`) + ask(`${prefix}/gone`, last)],
  ['one that has moved', (prefix: string) => ask(`${prefix}/moved`) + ask(`${prefix}/moved`, last)],
  [
    'many that were asked for at once',
    (prefix: string) => ask(`${prefix}/page`).repeat(20) + ask(`${prefix}/gone`, last),
  ],
  [
    'the head alone',
    (prefix: string) => ask(`${prefix}/page`, '', 'HEAD') + ask(`${prefix}/page`, last),
  ],
  ['an asker of before', (prefix: string) => ask(`${prefix}/page`, '', 'GET', '1.0')],
  [
    'an asker of before who stays',
    (prefix: string) =>
      ask(`${prefix}/page`, 'Connection: keep-alive\r\n', 'GET', '1.0') +
      ask(`${prefix}/page`, last),
  ],
])('%s is answered as Node would, to the byte', async (_, of) => {
  const own = await answered(of(''));
  expect(own).toContain('Date: now');
  expect(own).toBe(await answered(of('/by-node')));
});

it.each([
  ['x-bad', 'a\r\nset-cookie: b'],
  ['x bad', 'a'],
  ['x-bad', 'а'],
])('a head that Node would not send is never written: %j', async (name, value) => {
  const finished = {
    status: 200,
    headers: { 'content-type': 'text/html', [name]: value },
    body: Buffer.from('a'),
  };
  await expect(
    entryOf({ key: '/', finished, tags: [], until: 0, endless: false, before: undefined }),
  ).rejects.toThrow(/Invalid character|valid HTTP token/);
});
