import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { encode } from './encoding.ts';
import { readPrecompressed, precompress } from './precompress.ts';

const script = (word: string) =>
  Buffer.from(
    Array.from(
      { length: 400 },
      (_, n) => `export function ${word}${n}(at) { return at.${word} + ${n * n}; }`,
    ).join('\n'),
  );
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-smallest-'));
  vi.spyOn(process, 'cwd').mockReturnValue(folder);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

test('is smaller than what is made on the way, the same in it, and there the next time', async () => {
  const body = script('count');
  expect(await readPrecompressed(body)).toBeNull();
  const made: Buffer[] = [];
  await precompress(body, (precompressed) => made.push(precompressed));
  const [precompressed = Buffer.alloc(0)] = made;
  expect(precompressed.length).toBeLessThan((await encode(body, 'br')).length);
  expect(brotliDecompressSync(precompressed)).toEqual(body);
  expect(await readPrecompressed(body)).toEqual(precompressed);
  expect(await readPrecompressed(script('other'))).toBeNull();
});

test.each([
  ['nothing', Buffer.alloc(0)],
  ['a half', null],
  ['another body', brotliCompressSync(script('other'))],
])('%s in its file is not given out', async (_, content) => {
  const body = script('count');
  let made: Buffer = Buffer.alloc(0);
  await precompress(body, (precompressed) => {
    made = precompressed;
  });
  const [name = ''] = await readdir(join(folder, '.next', 'smallest'));
  await writeFile(
    join(folder, '.next', 'smallest', name),
    content ?? made.subarray(0, made.length / 2),
  );
  expect(await readPrecompressed(body)).toBeNull();
});

test('makes one at a time, and all of them', async () => {
  const order: string[] = [];
  await Promise.all(
    ['first', 'second', 'third'].map((word) => precompress(script(word), () => order.push(word))),
  );
  expect(order).toEqual(['first', 'second', 'third']);
  expect(
    (await readdir(join(folder, '.next', 'smallest'))).filter((name) => !name.endsWith('.br')),
  ).toEqual([]);
});

test('where nothing may be written it is made all the same', async () => {
  await writeFile(join(folder, '.next'), 'no folder');
  const made: Buffer[] = [];
  await precompress(script('count'), (precompressed) => made.push(precompressed));
  expect(made).toHaveLength(1);
});
