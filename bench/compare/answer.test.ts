import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { comparable, firstDifference } from './answer.ts';

const page = (body: string, headers: string[] = []) =>
  comparable(200, ['Content-Type', 'text/html; charset=utf-8', ...headers], Buffer.from(body));

describe('two answers', () => {
  it('are the same but for the moment, the request and names of the build', () => {
    const one = page('<a href="/_next/static/chunks/a1.js">', [
      'Date',
      'Tue',
      'X-Request-Id',
      '1',
      'ETag',
      '"a"',
      'Content-Length',
      '1',
      'Last-Modified',
      'now',
      'Link',
      '</_next/static/media/a.woff2>',
    ]);
    const other = page('<a href="/_next/static/chunks/b2.js">', [
      'Date',
      'Wed',
      'X-Request-Id',
      '2',
      'ETag',
      '"b"',
      'Content-Length',
      '2',
      'Last-Modified',
      'then',
      'Link',
      '</_next/static/media/b.woff2>',
    ]);
    expect(firstDifference(one, other)).toBeNull();
  });

  it.each([
    [
      'the status',
      page('x'),
      comparable(404, ['Content-Type', 'text/html; charset=utf-8'], Buffer.from('x')),
      'status 200, then 404',
    ],
    ['a header', page('x', ['ETag', '"a"']), page('x', ['ETag', '"b"']), 'header ETag: "a"'],
    ['a header that is not there', page('x', ['Vary', 'x']), page('x'), 'then none'],
    [
      'the order of headers',
      page('x', ['A', '1', 'B', '2']),
      page('x', ['B', '2', 'A', '1']),
      'header A: 1',
    ],
    [
      'the spelling of a header',
      page('x', ['Vary', 'x']),
      page('x', ['vary', 'x']),
      'header Vary: x',
    ],
    ['one byte', page('<p>old</p>'), page('<p>odd</p>'), 'body, byte 4'],
    ['an end', page('<p>'), page('<p></p>'), 'body, byte 3'],
    [
      'the date of a feed',
      comparable(200, ['Last-Modified', 'now'], Buffer.from('')),
      comparable(200, ['Last-Modified', 'then'], Buffer.from('')),
      'header Last-Modified: now',
    ],
  ])('differ in %s', (_, before, after, words) =>
    expect(firstDifference(before, after)).toContain(words),
  );

  it('are compared unpacked', () => {
    const packed = comparable(200, ['Content-Encoding', 'br'], brotliCompressSync('text'));
    expect(packed.body).toBe('text');
  });
});
