import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { hashOfSources, stampOfSources } from './hash-sources.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'galley-sources-'));
  await put('app/(site)/page.tsx', 'page');
  await put('package-lock.json', '{}');
});
afterEach(() => rm(root, { recursive: true }));

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

it.each([
  'app/(site)/page.tsx',
  'package-lock.json',
  'db/schema/newsroom/x.ts',
  'db/client/x.ts',
  'lib/publication/a.ts',
  'public/icon.svg',
])('a change of %s asks for a new build', async (path) => {
  const before = await hashOfSources(root);
  const stamp = await stampOfSources(root);
  await put(path, 'changed');
  expect(await hashOfSources(root)).not.toBe(before);
  expect(await stampOfSources(root)).not.toBe(stamp);
});

it.each([
  'lib/server/start.ts',
  'lib/a.test.ts',
  'e2e/x.ts',
  'README.md',
  '.data/x',
  'db/demo/stories/a.ts',
  'db/migrations/1.sql',
])('a change of %s does not', async (path) => {
  const before = await hashOfSources(root);
  const stamp = await stampOfSources(root);
  await put(path, 'changed');
  expect(await hashOfSources(root)).toBe(before);
  expect(await stampOfSources(root)).toBe(stamp);
});

it('a file of the same length with the time of the other has another stamp', async () => {
  const at = new Date('2026-11-24T12:00:00Z');
  const file = join(root, 'app/(site)/page.tsx');
  await utimes(file, at, at);
  const stamp = await stampOfSources(root);
  await put('app/(site)/page.tsx', 'egap');
  await utimes(file, at, at);
  expect(await stampOfSources(root)).not.toBe(stamp);
});
