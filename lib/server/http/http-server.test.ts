import { once } from 'node:events';
import { request, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PageCache } from '../page-cache/page-cache.ts';
import { makeHttpServer, type HttpServer } from './http-server.ts';
import type { Handle } from '../next/inject.ts';
import { limits } from './limits.ts';
import { sayStatus } from '#lib/log/request-context.ts';
import { log } from '#lib/log/log.ts';

const script = '<script>self.__next_f.push([1])</script>';
const words = 'word '.repeat(1_000);

/** Stands for Next: answers with what reached it. */
async function nextLike(asked: IncomingMessage, response: ServerResponse): Promise<void> {
  if (asked.url?.startsWith('/throws')) throw new Error('the page failed');
  if (asked.url === '/login?limited') sayStatus(429, { 'retry-after': '900' });
  if (asked.url === '/not-found')
    return void response.setHeader('content-type', 'text/html').end('<p>Nothing here</p>');
  if (asked.url?.startsWith('/missing'))
    return void response
      .writeHead(404, { 'content-type': 'text/html' })
      .end(`<html id="__next_error__">${script}`);
  if (asked.url?.startsWith('/broken'))
    return void response
      .writeHead(500, { 'content-type': 'text/html' })
      .end(`<html id="__next_error__">${script}`);
  if (asked.url?.startsWith('/_next/static/'))
    return void response.setHeader('content-type', 'application/javascript').end(words);
  if (asked.url?.startsWith('/feed.xml')) {
    response.writeHead(200, {
      'content-type': 'application/rss+xml',
      'cache-control': 'public, max-age=60',
      etag: '"feed"',
      'last-modified': 'Tue, 24 Nov 2026 10:00:00 GMT',
    });
    return void response.end(words);
  }
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'private, no-store',
    'set-cookie': 'a=b',
    vary: 'rsc',
    link: '</f.woff2>; rel=preload; as="font", </a.js>; rel=preload; as="script"',
  });
  response.write(`<!DOCTYPE html><p>${asked.url} ${JSON.stringify(asked.headers)}</p>`);
  response.end(`${script}<p>${words}</p>`);
}

let httpServer: HttpServer;
let port: number;
let site: string;

beforeAll(async () => {
  log.level = 'silent';
  httpServer = makeHttpServer({ siteUrl: 'http://localhost:3000', trustedProxies: 1, dev: false });
  httpServer.handle = nextLike;
  httpServer.server.listen(0, '127.0.0.1');
  await once(httpServer.server, 'listening');
  ({ port } = httpServer.server.address() as AddressInfo);
  site = `http://127.0.0.1:${port}`;
});
afterAll(() => {
  httpServer.server.closeAllConnections();
  httpServer.server.close();
});

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(site + path, { headers, method, redirect: 'manual' });

/** As fetch, but with the bytes as they came. */
async function raw(path: string, headers: Record<string, string>) {
  const asked = request(site + path, { headers }).end();
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  return {
    headers: response.headers,
    status: response.statusCode,
    bytes: Buffer.concat(await response.toArray()),
  };
}

/** Sends bytes that no client library would. */
async function sendRaw(head: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.end(head);
  return (await text(socket)).split('\r\n')[0] ?? '';
}

describe("a reader's page", () => {
  it('knows the address and nothing else of the reader', async () => {
    const page = await (
      await get('/search?q=x&utm_source=y&_rsc=1&page=2', {
        cookie: 'galley-session=s',
        rsc: '1',
        'next-router-state-tree': 't',
        'user-agent': 'Bot',
        'x-forwarded-host': 'evil.example',
        'accept-language': 'de',
        'x-middleware-subrequest': 'm',
      })
    ).text();
    expect(page).toContain(
      '<p>/search?page=2&q=x ' +
        '{"host":"localhost:3000","x-forwarded-proto":"http","x-forwarded-host":"localhost:3000"}</p>',
    );
  });

  it('leaves without scripts, cookies, and a word about them', async () => {
    const response = await get('/');
    expect(await response.text()).not.toContain('script');
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(response.headers.get('vary')).toBe('Accept-Encoding');
    expect(response.headers.get('link')).toBe('</f.woff2>; rel=preload; as="font"');
    expect(response.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    expect(response.headers.get('content-security-policy')).toContain("script-src 'none'");
    expect(response.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
  });

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
    ['identity', (bytes: Buffer) => bytes],
  ])('comes in %s, with a strong tag of its own', async (encoding, decode) => {
    const { headers, bytes } = await raw('/', { 'accept-encoding': encoding });
    expect(headers['content-encoding'] ?? 'identity').toBe(encoding);
    expect(Number(headers['content-length'])).toBe(bytes.length);
    expect(decode(bytes).toString()).toContain(words);
    const again = await raw('/', {
      'accept-encoding': encoding,
      'if-none-match': `"other", ${headers.etag}`,
    });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
    const otherwise = await raw('/', {
      'accept-encoding': encoding === 'br' ? 'gzip' : 'br',
      'if-none-match': headers.etag ?? '',
    });
    expect(otherwise.status).toBe(200);
  });

  it('answers HEAD as GET without the body', async () => {
    const [whole, head] = await Promise.all([get('/'), get('/', {}, 'HEAD')]);
    const headersOf = (response: Response) =>
      [...response.headers].filter(
        ([name]) => !['x-request-id', 'date', 'connection', 'keep-alive'].includes(name),
      );
    expect(headersOf(head)).toEqual(headersOf(whole));
    expect(await head.text()).toBe('');
  });

  it('lets a feed say its own tag, date and life', async () => {
    const feed = await get('/feed.xml', { 'accept-encoding': 'identity' });
    expect(feed.headers.get('etag')).toBe('"feed"');
    expect(feed.headers.get('cache-control')).toBe('public, max-age=60');
    expect(
      (await get('/feed.xml', { 'if-modified-since': 'Tue, 24 Nov 2026 10:00:00 GMT' })).status,
    ).toBe(304);
    expect(
      (await get('/feed.xml', { 'if-modified-since': 'Tue, 24 Nov 2026 09:59:59 GMT' })).status,
    ).toBe(200);
  });

  it.each(['/missing', '/not-found'])(
    'that is not there is drawn without a script (%s)',
    async (path) => {
      const response = await get(path);
      expect([response.status, await response.text()]).toEqual([404, '<p>Nothing here</p>']);
    },
  );

  it('that Next could not draw is a page that says so', async () => {
    const response = await get('/broken');
    expect([response.status, response.headers.get('cache-control'), await response.text()]).toEqual(
      [
        500,
        'no-store',
        expect.stringContaining('<p>The page cannot be made just now. Try again in a moment.</p>'),
      ],
    );
  });

  it("that fails says no more than the request's id", async () => {
    const response = await get('/throws');
    expect(response.status).toBe(500);
    expect(await response.text()).toBe(
      `Something went wrong here. Request ${response.headers.get('x-request-id')}.\n`,
    );
  });
});

describe('the newsroom’s service worker', () => {
  beforeAll(() => {
    httpServer.offline = { release: 'r1', script: 'start();' };
  });
  afterAll(() => {
    httpServer.offline = null;
  });

  it('is answered for the newsroom alone', async () => {
    const response = await get('/newsroom/worker.js');
    expect(await response.text()).toBe('start();');
    expect(response.headers.get('content-type')).toContain('text/javascript');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.get('service-worker-allowed')).toBe('/newsroom');
    expect(await (await get('/worker.js')).text()).not.toContain('start();');
  });

  it('is told by each staff page of which release it is; a reader’s page says nothing', async () => {
    expect((await get('/newsroom')).headers.get('x-galley-release')).toBe('r1');
    expect((await get('/login')).headers.get('x-galley-release')).toBe('r1');
    expect((await get('/')).headers.get('x-galley-release')).toBeNull();
  });

  it('may run by the policy of the pages that register it', async () => {
    expect((await get('/newsroom')).headers.get('content-security-policy')).toContain(
      "worker-src 'self'",
    );
  });
});

describe('a staff page', () => {
  it('keeps its cookies and gets a nonce, and nothing that only we may say', async () => {
    const response = await get('/newsroom', {
      cookie: 'galley-session=s',
      'x-forwarded-for': '6.6.6.6, 203.0.113.9',
      'x-forwarded-host': 'evil.example',
      'x-middleware-subrequest': 'm',
      'content-security-policy': 'script-src *',
    });
    const page = await response.text();
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]{24}' 'strict-dynamic';/);
    expect(page).toContain(JSON.stringify(policy).slice(1, -1));
    expect(page).toContain('"cookie":"galley-session=s"');
    expect(page).toContain('"x-forwarded-for":"203.0.113.9"');
    expect(page).toContain('"host":"localhost:3000"');
    expect(page).not.toMatch(/evil|x-middleware|script-src \*/);
  });

  it('may not be framed', async () => {
    const response = await get('/login');
    expect(response.headers.get('x-frame-options')).toBe('DENY');
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  it('has the status that its action says, where Next has no way to it', async () => {
    const limited = await get('/login?limited', {}, 'POST');
    expect([limited.status, limited.headers.get('retry-after'), await limited.text()]).toEqual([
      429,
      '900',
      expect.stringContaining('word'),
    ]);
    expect((await get('/login', {}, 'POST')).status).toBe(200);
  });

  it('may be framed by the newsroom where it is a preview', async () => {
    const response = await get('/newsroom/stories/1/preview', { cookie: 'galley-session=s' });
    expect(response.headers.get('x-frame-options')).toBe('SAMEORIGIN');
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
  });
});

describe('a file of the build', () => {
  it('is read once and never changes', async () => {
    const spy = vi.fn<Handle>(nextLike);
    httpServer.handle = spy;
    const [first, second] = [
      await get('/_next/static/a.js', { 'accept-encoding': 'br' }),
      await get('/_next/static/a.js', { 'accept-encoding': 'gzip' }),
    ];
    expect([await first.text(), await second.text()]).toEqual([words, words]);
    expect(first.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(spy).toHaveBeenCalledTimes(1);
    httpServer.handle = nextLike;
  });
});

describe('the port', () => {
  it.each([
    [
      'GET http://evil.example/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
      'HTTP/1.1 400 Bad Request',
    ],
    ['GET * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 'HTTP/1.1 400 Bad Request'],
    ['TRACE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 'HTTP/1.1 405 Method Not Allowed'],
    ['GET /stories/% HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 'HTTP/1.1 400 Bad Request'],
    [
      `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(17_000)}\r\n\r\n`,
      'HTTP/1.1 431 Request Header Fields Too Large',
    ],
    ['no request at all\r\n\r\n', 'HTTP/1.1 400 Bad Request'],
  ])('answers %j', async (head, line) => expect(await sendRaw(head)).toBe(line));

  it('names the methods of an address', async () => {
    const response = await get('/', {}, 'DELETE');
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('says that it starts until Next is there', async () => {
    const handle = httpServer.handle;
    httpServer.handle = null;
    const [page, alive, ready] = await Promise.all([get('/'), get('/healthz'), get('/readyz')]);
    expect([page.status, alive.status, ready.status]).toEqual([503, 200, 503]);
    expect(page.headers.get('retry-after')).toBe('5');
    httpServer.handle = handle;
  });

  it('tells connections to close while it drains', async () => {
    httpServer.draining = true;
    expect((await raw('/', {})).headers.connection).toBe('close');
    httpServer.draining = false;
  });

  it('gives a request 20 s for its headers, less than for the whole', () => {
    expect(limits.headersTimeout).toBeLessThan(limits.requestTimeout);
  });
});

it('answers 500 when a page from memory cannot be sent, forgets the page and lives on', async () => {
  const dropped: string[] = [];
  httpServer.pages = {
    hit: (_: IncomingMessage, response: ServerResponse) =>
      response.writeHead(301, ['Location', '/topics/\u20ac']) && true,
    drop: (key: string) => dropped.push(key),
  } as unknown as PageCache;
  try {
    expect((await get('/topics/x')).status).toBe(500);
    expect(dropped).toEqual(['/topics/x']);
  } finally {
    httpServer.pages = null;
  }
  expect((await get('/')).status).toBe(200);
});

describe('what no client library sends', () => {
  it.each([
    [
      'two hosts',
      'GET / HTTP/1.1\r\nHost: localhost:3000\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
      400,
    ],
    [
      'an offer of h2c',
      'GET /search HTTP/1.1\r\nHost: localhost:3000\r\nConnection: Upgrade, ' +
        'HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA\r\n\r\n',
      200,
    ],
    [
      'an offer of another protocol',
      'GET /search HTTP/1.1\r\nHost: localhost:3000\r\nConnection: upgrade\r\nUpgrade: TLS/1.0\r\n\r\n',
      200,
    ],
    [
      "a reader's query with U+0000",
      'GET /search?q=a%00b HTTP/1.1\r\nHost: localhost:3000\r\nConnection: close\r\n\r\n',
      200,
    ],
    [
      'a query of the newsroom with U+0000',
      'GET /newsroom/stories?q=a%00b HTTP/1.1\r\nHost: localhost:3000\r\nConnection: close\r\n\r\n',
      400,
    ],
  ])('%s', async (_, head, status) => {
    expect(await sendRaw(head)).toContain(` ${status} `);
  });

  it('a head that drips in is ended within 20 seconds', () => {
    expect(limits.headersTimeout + limits.connectionsCheckingInterval).toBeLessThan(20_000);
  });
});

it.each([
  ['https://news.example', 'max-age=31536000'],
  ['http://news.example', null],
])('a site at %s asks for https to be kept: %s', async (siteUrl, expected) => {
  const other = makeHttpServer({ siteUrl, trustedProxies: 0, dev: false });
  other.handle = nextLike;
  other.server.listen(0, '127.0.0.1');
  await once(other.server, 'listening');
  const at = `http://127.0.0.1:${(other.server.address() as AddressInfo).port}`;
  for (const path of ['/', '/healthz', '/newsroom', '/_next/static/a.js', '/stories/%']) {
    expect((await fetch(at + path)).headers.get('strict-transport-security')).toBe(expected);
  }
  other.server.closeAllConnections();
  other.server.close();
});
