import { describe, expect, it } from 'vitest';
import { ownOrigins, mayUpgrade } from './origins.ts';
import { passGate } from './gate.ts';

const options = { own: ownOrigins('http://localhost:3000'), dev: false };
const ask = (method: string, url: string, headers: Record<string, string> = {}, dev = false) => {
  const decision = passGate({ method, url, headers }, { ...options, dev });
  return decision.ok ? decision.routeClass : decision.refusal.status;
};

describe('the gate', () => {
  it.each([
    ['GET', '/', 'public'],
    ['HEAD', '/stories/a-story?page=2', 'public'],
    ['GET', '/stories/%C3%A9lan', 'public'],
    ['GET', '/api/v1/stories', 'public'],
    ['GET', '/newsroomish', 'public'],
    ['GET', '/newsroom', 'staff'],
    ['GET', '/%6eewsroom', 'staff'],
    ['POST', '/newsroom/stories', 'staff'],
    ['DELETE', '/api/media/1', 'staff'],
    ['GET', '/media/abc/640.webp', 'picture'],
    ['GET', '/_next/static/chunks/a.js', 'asset'],
    ['GET', '/readyz', 'health'],
  ])('lets %s %s pass to the %s wing', (method, url, routeClass) =>
    expect(ask(method, url)).toBe(routeClass),
  );

  it.each([
    ['GET', '*', 400],
    ['GET', 'http://evil.example/', 400],
    ['GET', '//evil.example/', 400],
    ['GET', '/\\evil.example', 400],
    ['GET', '/stories/%', 400],
    ['GET', '/stories/%ff', 400],
    ['GET', '/stories/%00', 400],
    ['GET', '/stories/%5c', 400],
    ['GET', '/stories/../newsroom', 400],
    ['GET', '/stories/%2e%2e/newsroom', 400],
    ['GET', '/.', 400],
    ['GET', `/${'a'.repeat(9_000)}`, 414],
    ['TRACE', '/', 405],
    ['POST', '/', 405],
    ['OPTIONS', '/', 405],
    ['PUT', '/newsroom', 405],
    ['POST', '/api/v1/stories', 405],
    ['POST', '/media/abc/640.webp', 405],
  ])('refuses %s %s with %i', (method, url, status) => expect(ask(method, url)).toBe(status));

  it('names the methods that it knows', () => {
    const decision = passGate({ method: 'POST', url: '/', headers: {} }, options);
    expect(decision).toMatchObject({ refusal: { allow: 'GET, HEAD' } });
  });

  it.each([
    ["a server action on a reader's page", 'GET', '/', { 'next-action': 'x' }, 400],
    ['a GET with a body', 'GET', '/', { 'content-length': '4' }, 400],
    [
      'a form that is too large',
      'POST',
      '/newsroom',
      { 'content-length': String(3 * 2 ** 20) },
      413,
    ],
    ['a length that is none', 'POST', '/newsroom', { 'content-length': 'x' }, 413],
    ['a form without a length', 'POST', '/newsroom', { 'transfer-encoding': 'chunked' }, 411],
    [
      'a multipart form without boundary',
      'POST',
      '/newsroom',
      { 'content-length': '4', 'content-type': 'multipart/form-data' },
      415,
    ],
    ['a foreign origin', 'POST', '/newsroom', { origin: 'https://evil.example' }, 403],
    ['an opaque origin', 'POST', '/newsroom', { origin: 'null' }, 403],
    ['another port of this machine', 'POST', '/newsroom', { origin: 'http://localhost:4000' }, 403],
    ['a cross-site write', 'POST', '/newsroom', { 'sec-fetch-site': 'cross-site' }, 403],
    [
      "a sibling site's write",
      'POST',
      '/newsroom',
      { 'sec-fetch-site': 'same-site', origin: 'http://localhost:3000' },
      403,
    ],
  ])('refuses %s', (_, method, url, headers, status) =>
    expect(ask(method, url, headers)).toBe(status),
  );

  it('lets an action pass in pieces that it has measured before, and nothing else in it', () => {
    const again = (headers: Record<string, string>) =>
      passGate(
        {
          method: 'POST',
          url: '/newsroom',
          headers: { 'transfer-encoding': 'chunked', ...headers },
          handedOn: true,
        },
        options,
      );
    expect(again({})).toMatchObject({ ok: true, routeClass: 'staff' });
    expect(again({ origin: 'https://evil.example' })).toMatchObject({
      ok: false,
      refusal: { status: 403 },
    });
  });

  it.each([
    [{ origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' }],
    [{ origin: 'http://127.0.0.1:3000' }],
    [{}],
  ])('takes a write with %o', (headers) => expect(ask('POST', '/newsroom', headers)).toBe('staff'));

  it("takes what the development server's client asks about a failure, and takes it there alone", () => {
    expect(ask('POST', '/__nextjs_original-stack-frames', { 'content-length': '4000' }, true)).toBe(
      'tooling',
    );
    expect(ask('POST', '/__nextjs_original-stack-frames', { 'content-length': '4000' })).toBe(405);
  });

  it('takes a picture of 30 MiB, also without a length', () => {
    expect(ask('POST', '/api/media', { 'content-length': String(30 * 2 ** 20) })).toBe('staff');
    expect(ask('POST', '/api/media', { 'transfer-encoding': 'chunked' })).toBe('staff');
  });
});

describe('an upgrade', () => {
  it.each([
    [{ origin: 'http://localhost:3000' }, true],
    [{ origin: 'null' }, false],
    [{ origin: 'https://evil.example' }, false],
    [{}, false],
  ])('with %o passes: %s', (headers, passes) =>
    expect(mayUpgrade(headers, options.own)).toBe(passes),
  );
});

it('does not take the loopback for a site elsewhere', () => {
  expect(ownOrigins('http://[::1]:4402')).toEqual(
    new Set(['http://localhost:4402', 'http://127.0.0.1:4402', 'http://[::1]:4402']),
  );
  expect([...ownOrigins('https://news.example.org')]).toEqual(['https://news.example.org']);
});
