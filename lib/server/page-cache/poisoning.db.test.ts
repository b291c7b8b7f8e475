import { request } from 'node:http';
import { connect } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { log } from '#lib/log/log.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeEdition } from '#lib/testing/editions.ts';
import { makeOrganisation } from '#lib/testing/database/test-newsroom.ts';
import { openSite, type Site } from '#lib/testing/site.ts';
import { makeSection } from '#lib/testing/make-subjects.ts';

useDatabase();

let site: Site;
let path: string;
let clean: Buffer;

/** What is asked and its answer's bytes, without a library that knows better. */
async function bytesAt(
  asked: string,
  headers: Record<string, string | string[]> = {},
  method = 'GET',
): Promise<{ status: number; body: Buffer }> {
  const sent = request(site.url, { path: asked, headers, method, agent: false }).end();
  const [answer] = await once(sent, 'response');
  return { status: answer.statusCode, body: Buffer.concat(await answer.toArray()) };
}

beforeAll(async () => {
  log.level = 'silent';
  await makeOrganisation();
  const { slug } = await makeEdition({ sectionId: await makeSection() });
  path = `/stories/${slug}`;
  const first = await openSite();
  clean = Buffer.from(await first.text(path));
  await first.close();
});
beforeEach(async () => {
  await site?.close();
  site = await openSite();
});
afterAll(async () => {
  await site.close();
  log.level = 'info';
});

const poison: Record<string, string | string[]>[] = [
  { host: 'evil.example' },
  { 'x-forwarded-host': 'evil.example' },
  { 'x-forwarded-proto': 'https' },
  { 'x-forwarded-port': '81' },
  { 'x-forwarded-for': '127.0.0.1' },
  { 'x-forwarded-prefix': '/evil' },
  { forwarded: 'host=evil.example' },
  { 'x-host': 'evil.example' },
  { 'x-original-url': '/newsroom' },
  { 'x-rewrite-url': '/newsroom' },
  { 'x-http-method-override': 'POST' },
  { 'x-method-override': 'HEAD' },
  { rsc: '1' },
  { 'next-router-prefetch': '1' },
  { 'next-router-state-tree': '%5B%22%22%5D' },
  { 'next-router-segment-prefetch': '/_tree' },
  { 'next-url': '/newsroom' },
  { 'next-hmr-refresh': '1' },
  { 'x-nextjs-data': '1' },
  { 'x-middleware-prefetch': '1' },
  { 'x-middleware-subrequest': 'middleware:middleware' },
  { 'x-middleware-rewrite': '/newsroom' },
  { 'x-matched-path': '/newsroom' },
  { 'x-invoke-path': '/newsroom' },
  { 'x-invoke-status': '500' },
  { 'x-now-route-matches': '1=a' },
  { 'x-prerender-revalidate': 'x' },
  { 'x-vercel-id': 'x' },
  { cookie: '__prerender_bypass=1; galley-session=x' },
  { authorization: 'Bearer x' },
  { 'accept-language': 'ar' },
  { accept: 'text/x-component' },
  { 'user-agent': 'Googlebot/2.1 <script>' },
  { range: 'bytes=0-3' },
  { 'cache-control': 'no-cache' },
  { pragma: 'no-cache' },
  { 'if-none-match': '"nobody\'s"' },
  { 'if-modified-since': 'Mon, 01 Jan 2001 00:00:00 GMT' },
  { te: 'trailers' },
  { origin: 'null' },
  { referer: 'javascript:alert(1)' },
  { 'x-galley-preview': '1' },
  { via: '1.1 evil' },
  { 'accept-encoding': 'br;q=0, gzip;q=0, x' },
  { 'save-data': 'on' },
  { 'sec-purpose': 'prefetch' },
  { purpose: 'prefetch' },
  { 'x-request-id': '"><script>' },
  { 'x-wap-profile': 'http://evil.example' },
  { upgrade: '' },
];

describe('a header', () => {
  it.each(poison.map((headers) => [Object.keys(headers).join(), headers] as const))(
    '%s changes neither its own answer nor the page that is kept',
    async (_, headers) => {
      const own = await bytesAt(path, headers);
      expect(own.status === 200 ? own.body : null).toEqual(clean);
      expect((await bytesAt(path)).body).toEqual(clean);
      expect(site.drawn).toEqual([path]);
    },
  );

  it('that the gate refuses leaves nothing behind', async () => {
    const refused: Record<string, string>[] = [
      { 'next-action': 'x' },
      { 'content-length': '4' },
      { 'transfer-encoding': 'chunked' },
    ];
    for (const headers of refused) {
      expect(
        (await bytesAt(path, headers).catch(() => ({ status: 400 }))).status,
      ).toBeGreaterThanOrEqual(400);
    }
    expect((await bytesAt(path)).body).toEqual(clean);
  });
});

describe('another way to ask', () => {
  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'OPTIONS', 'HEAD'])(
    'by %s leaves the page as it is',
    async (method) => {
      const other = await bytesAt(path, {}, method);
      expect(other.status).toBe(method === 'HEAD' ? 200 : 405);
      if (method === 'HEAD') expect(other.body).toHaveLength(0);
      expect((await bytesAt(path)).body).toEqual(clean);
      expect((await bytesAt(path, {}, method)).status).toBe(other.status);
    },
  );

  it.each([
    '?_rsc=1',
    '?',
    '?x=<script>',
    '?page=9',
    '?q=%00',
    '?__nextDataReq=1',
    '?nxtPslug=other',
    '?_next=1&amp=1',
  ])('with %s is the same page', async (query) => {
    expect((await bytesAt(path + query)).body).toEqual(clean);
    expect((await bytesAt(path)).body).toEqual(clean);
    expect(site.drawn).toEqual([path]);
  });

  it.each([
    ['an absolute address', (at: string) => `GET http://evil.example${at} HTTP/1.1`],
    ['two slashes', (at: string) => `GET /${at} HTTP/1.1`],
    ['a backslash', (at: string) => `GET ${at}\\x HTTP/1.1`],
    ['dots', (at: string) => `GET /x/..${at} HTTP/1.1`],
    ['broken percent signs', (at: string) => `GET ${at}%zz HTTP/1.1`],
  ])('by %s is refused, and leaves nothing behind', async (_, line) => {
    const socket = connect(Number(new URL(site.url).port), '127.0.0.1');
    socket.end(`${line(path)}\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    expect(Buffer.concat(await socket.toArray()).toString()).toMatch(/^HTTP\/1\.1 400/);
    expect((await bytesAt(path)).body).toEqual(clean);
  });
});
