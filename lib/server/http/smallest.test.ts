import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { encode } from './encoding.ts';
import { readSmallest, smallestLater } from './smallest.ts';

const script = (word: string) => Buffer.from(Array.from({ length: 400 }, (_, n) => `export function ${word}${n}(at) { return at.${word} + ${n * n}; }`).join('\n'));
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
  expect(await readSmallest(body)).toBeNull();
  const made: Buffer[] = [];
  await smallestLater(body, (smallest) => made.push(smallest));
  const [smallest = Buffer.alloc(0)] = made;
  expect(smallest.length).toBeLessThan((await encode(body, 'br')).length);
  expect(brotliDecompressSync(smallest)).toEqual(body);
  expect(await readSmallest(body)).toEqual(smallest);
  expect(await readSmallest(script('other'))).toBeNull();
});

test.each([['nothing', Buffer.alloc(0)], ['a half', null], ['another body', brotliCompressSync(script('other'))]])('%s in its file is not given out', async (_, content) => {
  const body = script('count');
  let made: Buffer = Buffer.alloc(0);
  await smallestLater(body, (smallest) => { made = smallest; });
  const [name = ''] = await readdir(join(folder, '.next', 'smallest'));
  await writeFile(join(folder, '.next', 'smallest', name), content ?? made.subarray(0, made.length / 2));
  expect(await readSmallest(body)).toBeNull();
});

test('makes one at a time, and all of them', async () => {
  const order: string[] = [];
  await Promise.all(['first', 'second', 'third'].map((word) => smallestLater(script(word), () => order.push(word))));
  expect(order).toEqual(['first', 'second', 'third']);
  expect((await readdir(join(folder, '.next', 'smallest'))).filter((name) => !name.endsWith('.br'))).toEqual([]);
});

test('where nothing may be written it is made all the same', async () => {
  await writeFile(join(folder, '.next'), 'no folder');
  const made: Buffer[] = [];
  await smallestLater(script('count'), (smallest) => made.push(smallest));
  expect(made).toHaveLength(1);
});
