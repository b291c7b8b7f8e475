import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');

const refused: [file: string, line: string][] = [
  [
    'lib/newsroom/stories/raw.ts',
    `import { sql } from 'drizzle-orm'; export const a = sql.raw('x');`,
  ],
  [
    'lib/publication/raw.ts',
    `import { sql } from 'drizzle-orm'; export const a = sql.identifier('x');`,
  ],
];
const permitted: [file: string, line: string][] = [
  ['db/good.ts', `import { sql } from 'drizzle-orm'; export const a = sql.raw('x');`],
];

const found = new Map<string, string[]>();
let tree: string;

beforeAll(async () => {
  tree = await mkdtemp(join(tmpdir(), 'galley-lint-'));
  await cp(join(root, '.oxlintrc.json'), join(tree, '.oxlintrc.json'));
  await writeFile(join(tree, 'tsconfig.json'), '{}');
  for (const [file, line] of [...refused, ...permitted]) {
    await mkdir(dirname(join(tree, file)), { recursive: true });
    await writeFile(join(tree, file), `${line}\n`);
  }
  for (const { filename, code } of await lint())
    found.set(filename, [...(found.get(filename) ?? []), code]);
}, 60_000);

afterAll(() => rm(tree, { recursive: true, force: true }));

async function lint(): Promise<{ filename: string; code: string }[]> {
  const report = await promisify(execFile)(
    join(root, 'node_modules/.bin/oxlint'),
    ['-f', 'json', '.'],
    { cwd: tree },
  ).then(
    () => '',
    (failure: { stdout: string; stderr: string }) => failure.stdout || failure.stderr,
  );
  return JSON.parse(report).diagnostics;
}

it.each(refused)('the linter refuses SQL that is built from text in %s', (file) =>
  expect(found.get(file)).toContain('eslint(no-restricted-properties)'),
);
it.each(permitted)('the linter permits it in %s', (file) =>
  expect(found.get(file) ?? []).not.toContain('eslint(no-restricted-properties)'),
);
