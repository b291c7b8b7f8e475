import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { entryOf, type Entry } from './entry.ts';

const words = Buffer.from('word '.repeat(1_000));
const make = (rest: Partial<Parameters<typeof entryOf>[0]> = {}): Promise<Entry> =>
  entryOf({
    key: '/',
    finished: {
      status: 200,
      headers: { 'content-type': 'text/html', 'cache-control': 'public' },
      body: words,
    },
    tags: ['house', 'story:1'],
    until: 0,
    endless: false,
    before: undefined,
    ...rest,
  });
const headersOf = (flat: readonly string[]) =>
  Object.fromEntries(
    Array.from({ length: flat.length / 2 }, (_, at) => [flat[at * 2], flat[at * 2 + 1]]),
  );

describe('a finished page', () => {
  it('is the same in every encoding, each with a strong tag of its own', async () => {
    const { identity, gzip, br } = (await make()).variants;
    expect(gunzipSync(gzip.body)).toEqual(words);
    expect(brotliDecompressSync(br.body)).toEqual(words);
    expect(new Set([identity.etag, gzip.etag, br.etag]).size).toBe(3);
    expect(headersOf(br.whole)).toMatchObject({
      'content-encoding': 'br',
      'content-length': `${br.body.length}`,
      vary: 'Accept-Encoding',
      etag: br.etag,
      'Cache-Status': 'galley; hit',
    });
    expect(headersOf(br.unchanged)).toMatchObject({
      etag: br.etag,
      vary: 'Accept-Encoding',
      'cache-control': 'public',
    });
    expect(headersOf(br.unchanged)).not.toHaveProperty('content-length');
    expect(headersOf(br.unchanged)).not.toHaveProperty('content-type');
  });

  it('keeps the time of its last change while its bytes are the same', async () => {
    const before = { ...(await make()), lastModified: 'Tue, 24 Nov 2026 10:00:00 GMT' };
    expect((await make({ before })).lastModified).toBe(before.lastModified);
    const other = {
      status: 200,
      headers: { 'content-type': 'text/html' },
      body: Buffer.from('other words'),
    };
    expect((await make({ before, finished: other })).lastModified).not.toBe(before.lastModified);
  });

  it('names no single stories where there are too many tags for a header', async () => {
    const coarse = headersOf((await make({ tags: ['house'] })).variants.identity.whole)[
      'surrogate-key'
    ];
    const { identity } = (
      await make({ tags: ['house', ...Array.from({ length: 200 }, (_, at) => `story:${at}`)] })
    ).variants;
    expect(headersOf(identity.whole)['surrogate-key']).toBe(coarse);
  });

  it('names its tags in short for a cache in front', async () => {
    const headers = headersOf((await make()).variants.identity.whole);
    expect(headers['surrogate-key']).toMatch(/^[\w-]{6} [\w-]{6}$/);
    expect(headers['cache-tag']).toBe(headers['surrogate-key']?.replace(' ', ','));
  });

  it('that is a picture is not compressed, and does not vary', async () => {
    const { variants } = await make({
      finished: { status: 200, headers: { 'content-type': 'image/png' }, body: words },
    });
    expect(variants.br).toEqual(variants.identity);
    expect(headersOf(variants.br.whole)).not.toHaveProperty('vary');
  });

  it('has its bytes in memory of its own, and holds no larger piece that they were cut from', async () => {
    const { variants } = await make({
      finished: {
        status: 200,
        headers: { 'content-type': 'text/html' },
        body: Buffer.from('word '.repeat(1_000)),
      },
    });
    for (const { body } of Object.values(variants))
      expect(body.buffer.byteLength).toBe(body.length);
  });

  it('weighs what its bodies, heads and tags take', async () => {
    const [plain, tagged] = [
      await make(),
      await make({
        tags: Array.from({ length: 1_000 }, (_, at) => `subject:0199a000-0000-7000-8000-${at}`),
      }),
    ];
    const bodies = Object.values(plain.variants).reduce((sum, { body }) => sum + body.length, 0);
    expect(plain.weight).toBeGreaterThan(2 * bodies);
    expect(tagged.weight - plain.weight).toBeGreaterThan(1_000 * 100);
    const picture = await make({
      finished: { status: 200, headers: { 'content-type': 'image/png' }, body: words },
    });
    expect(picture.weight).toBeLessThan(3 * words.length + 16_384);
  });

  it('that is missing has no validators', async () => {
    const { variants } = await make({
      finished: { status: 404, headers: { 'content-type': 'text/html' }, body: words },
    });
    expect(headersOf(variants.identity.whole)).not.toHaveProperty('etag');
    expect(headersOf(variants.identity.whole)).not.toHaveProperty('last-modified');
  });
});
