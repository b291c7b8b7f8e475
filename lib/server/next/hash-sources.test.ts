import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { hashOfSources } from './hash-sources.ts';

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
  'lib/publication/a.ts',
  'public/icon.svg',
])('a change of %s asks for a new build', async (path) => {
  const before = await hashOfSources(root);
  await put(path, 'changed');
  expect(await hashOfSources(root)).not.toBe(before);
});

it.each([
  'lib/server/start.ts',
  'lib/a.test.ts',
  'e2e/x.ts',
  'README.md',
  '.data/x',
  'db/demo/stories/a.ts',
])('a change of %s does not', async (path) => {
  const before = await hashOfSources(root);
  await put(path, 'changed');
  expect(await hashOfSources(root)).toBe(before);
});
