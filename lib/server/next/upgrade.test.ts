import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { log } from '#lib/log/log.ts';
import { drain } from '../process/drain.ts';
import { makeHttpServer, type HttpServer } from '../http/http-server.ts';
import { takeUpgrades } from './upgrade.ts';

type Sockets = ReturnType<typeof takeUpgrades>;
let httpServer: HttpServer;
let sockets: Sockets;
const site = 'http://localhost:3000';

const take = (socket: Duplex) =>
  void socket.write(
    'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
  );

async function open(dev: boolean): Promise<[HttpServer, Sockets]> {
  const opened = makeHttpServer({ siteUrl: site, trustedProxies: 0, dev });
  const taken = takeUpgrades(opened, {
    siteUrl: site,
    tooling: dev ? (_, socket) => take(socket) : null,
    async news(_, socket) {
      socket.write('HTTP/1.1 418 News\r\n\r\n');
      socket.end();
      return null;
    },
    async documents(request, socket) {
      if (!request.headers.cookie) return 401;
      take(socket);
      return null;
    },
  });
  opened.server.listen(0, '127.0.0.1');
  await once(opened.server, 'listening');
  return [opened, taken];
}

beforeAll(async () => {
  log.level = 'silent';
  [httpServer, sockets] = await open(false);
});
afterAll(() => void httpServer.server.close());

const ask = (
  path: string,
  origin: string | null,
  { cookie = '', allowHalfOpen = false, at = httpServer } = {},
) => {
  const socket = connect({
    port: (at.server.address() as AddressInfo).port,
    host: '127.0.0.1',
    allowHalfOpen,
  });
  socket.write(
    `GET ${path} HTTP/1.1\r\nHost: ` +
      `localhost:3000\r\n${origin ? `Origin: ${origin}\r\n` : ''}${cookie ? `Cookie: ${cookie}\r\n` : ''}Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
  );
  return socket;
};

it.each([
  ['/newsroom/socket', 'https://evil.example', 403],
  ['/newsroom/socket', 'null', 403],
  ['/newsroom/socket', null, 403],
  ['/newsroom/socket', site, 401],
  ['/', site, 404],
  ['/newsroom', site, 404],
  ['/_next/hmr?id=1', site, 404],
  ['http://evil.example/newsroom/socket', site, 400],
])('ends an upgrade of %s from %s with %i', async (path, origin, status) => {
  expect(await text(ask(path, origin))).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
});

it('hands lists their news at the same address', async () => {
  expect(await text(ask('/newsroom/socket?news', site))).toMatch(/^HTTP\/1.1 418 /);
  expect(await text(ask('/newsroom/socket?other', site))).toMatch(/^HTTP\/1.1 401 /);
});

it('keeps no connection that it refused, not even of a client that never closes its side', async () => {
  const socket = ask('/newsroom/socket', site, { allowHalfOpen: true });
  await text(socket);
  await expect
    .poll(
      () =>
        new Promise((resolve) => {
          httpServer.server.getConnections((_, count) => resolve(count));
        }),
    )
    .toBe(0);
  expect(sockets.size).toBe(0);
  socket.destroy();
});

it('hands the documents their socket, and closes it at shutdown', async () => {
  const socket = ask('/newsroom/socket', site, { cookie: 'a=b' });
  const [head] = await once(socket, 'data');
  expect(String(head)).toContain('101 Switching Protocols');
  expect(sockets.size).toBe(1);
  const ended = once(socket, 'end');
  await drain(httpServer, sockets);
  await ended;
  expect(httpServer.server.listening).toBe(false);
});

it(
  "hands the development server its socket and no other, to the site's own pages, and closes it " +
    'at shutdown',
  async () => {
    const [at, taken] = await open(true);
    expect(await text(ask('/_next/hmr?id=1', 'https://evil.example', { at }))).toMatch(
      /^HTTP\/1.1 403 /,
    );
    expect(await text(ask('/_next/other', site, { at }))).toMatch(/^HTTP\/1.1 404 /);
    const socket = ask('/_next/hmr?id=1', site, { at });
    const [head] = await once(socket, 'data');
    expect(String(head)).toContain('101 Switching Protocols');
    const ended = once(socket, 'end');
    await drain(at, taken);
    await ended;
  },
);
