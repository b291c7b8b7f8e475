import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { decodePicture } from '../decode/decode.ts';
import type { Decoded } from '../decode/decoded.ts';

/** Pictures through the decoder's own process, in a folder that goes with the test. */
let folder: string;

/** Makes the folder, and takes it away; called once in a file of tests. */
export function useDecoder(): void {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'galley-decode-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
}

type Limits = Parameters<typeof decodePicture>[1];

export async function decode(bytes: Buffer, limits?: Limits) {
  const into = await mkdtemp(join(folder, 'made-'));
  const source = `${into}.original`;
  await writeFile(source, bytes);
  return { into, result: await decodePicture({ source, into }, limits) };
}

export async function decoded(
  bytes: Buffer,
): Promise<Decoded & { file: (name: string) => Promise<Buffer> }> {
  const { into, result } = await decode(bytes);
  if (!result.ok) throw new Error(result.error.sentence);
  return { ...result.value, file: (name) => readFile(join(into, name)) };
}

export async function refusal(bytes: Buffer, limits?: Limits): Promise<string> {
  const { into, result } = await decode(bytes, limits);
  if (result.ok) throw new Error('was decoded');
  expect(await readdir(into)).toEqual([]);
  return result.error.sentence;
}
