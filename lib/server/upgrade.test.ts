import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { log } from '#lib/log.ts';
import { drain } from './drain.ts';
import { makeFront, type Front } from './http.ts';
import { takeUpgrades } from './upgrade.ts';

let front: Front;
let sockets: ReturnType<typeof takeUpgrades>;
const site = 'http://localhost:3000';

beforeAll(async () => {
  log.level = 'silent';
  front = makeFront({ siteUrl: site, trustedProxies: 0, dev: false });
  sockets = takeUpgrades(front, {
    siteUrl: site, tooling: null,
    async documents(request, socket) {
      if (!request.headers.cookie) return 401;
      socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
      return null;
    },
  });
  front.server.listen(0, '127.0.0.1');
  await once(front.server, 'listening');
});
afterAll(() => void front.server.close());

const ask = (path: string, origin: string | null, { cookie = '', allowHalfOpen = false } = {}) => {
  const socket = connect({ port: (front.server.address() as AddressInfo).port, host: '127.0.0.1', allowHalfOpen });
  socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost:3000\r\n${origin ? `Origin: ${origin}\r\n` : ''}${cookie ? `Cookie: ${cookie}\r\n` : ''}Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n`);
  return socket;
};

it.each([
  ['/newsroom/socket', 'https://evil.example', 403],
  ['/newsroom/socket', 'null', 403],
  ['/newsroom/socket', null, 403],
  ['/newsroom/socket', site, 401],
  ['/', site, 404],
  ['/newsroom', site, 404],
  ['/_next/webpack-hmr', site, 404],
  ['http://evil.example/newsroom/socket', site, 400],
])('ends an upgrade of %s from %s with %i', async (path, origin, status) => {
  expect(await text(ask(path, origin))).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
});

it('keeps no connection that it refused, not even of a client that never closes its side', async () => {
  const socket = ask('/newsroom/socket', site, { allowHalfOpen: true });
  await text(socket);
  await expect.poll(() => new Promise((resolve) => { front.server.getConnections((_, count) => resolve(count)); })).toBe(0);
  expect(sockets.size).toBe(0);
  socket.destroy();
});

it('hands the documents their socket, and closes it at shutdown', async () => {
  const socket = ask('/newsroom/socket', site, { cookie: 'a=b' });
  const [head] = await once(socket, 'data');
  expect(String(head)).toContain('101 Switching Protocols');
  expect(sockets.size).toBe(1);
  const ended = once(socket, 'end');
  await drain(front, sockets);
  await ended;
  expect(front.server.listening).toBe(false);
});
