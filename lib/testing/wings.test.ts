import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;

const forbidden: [file: string, line: string][] = [
  ['db/demo/x.ts', `import { a } from '#lib/clock.ts';`],
  ['db/x.ts', `import { a } from '../lib/clock.ts';`],
  ['lib/newsroom/staff/x.ts', `import { a } from '#components/ui/button.tsx';`],
  ['lib/server/x.ts', `import { a } from '../../app/layout.tsx';`],
  ['lib/newsroom/stories/x.ts', `import { a } from '#lib/publication/stories.ts';`],
  ['lib/newsroom/stories/y.ts', `import { a } from '../../publication/stories.ts';`],
  ['lib/publication/x.ts', `import { a } from '#lib/newsroom/policy.ts';`],
  ['lib/publication/feeds/x.ts', `import type { A } from '../../newsroom/policy.ts';`],
  ['lib/publication/y.ts', `import { a } from '#db/schema/newsroom/stories.ts';`],
  ['components/site/x.tsx', `import { a } from '#lib/newsroom/policy.ts';`],
  ['components/site/y.tsx', `import { a } from '../newsroom/shell.tsx';`],
  ['components/site/z.tsx', `import { a } from '../desk/desk.tsx';`],
  ['components/ui/x.tsx', `import { a } from '#lib/newsroom/policy.ts';`],
  ['components/ui/y.tsx', `import { a } from '../site/story-card.tsx';`],
  ['components/desk/x.tsx', `import { a } from '#db/client.ts';`],
  ['components/newsroom/x.tsx', `import { a } from '../../db/client.ts';`],
  ['components/newsroom/y.tsx', `import { sql } from 'drizzle-orm';`],
  ['components/newsroom/z.tsx', `import { a } from '#app/newsroom/actions.ts';`],
  ['app/newsroom/x.ts', `import { a } from '#db/client.ts';`],
  ['app/newsroom/y.ts', `import pg from 'pg';`],
  ['app/(site)/x.tsx', `import { a } from '#lib/newsroom/policy.ts';`],
  ['app/(site)/stories/y.tsx', `import { a } from '../../../components/newsroom/shell.tsx';`],
  ['app/(site)/z.tsx', `import { a } from '#components/desk/desk.tsx';`],
  ['app/(site)/w.tsx', `import { a } from '../newsroom/actions.ts';`],
];

const rawSql: [file: string, line: string][] = [
  ['lib/newsroom/stories/raw.ts', `import { sql } from 'drizzle-orm'; export const a = sql.raw('x');`],
  ['lib/publication/raw.ts', `import { sql } from 'drizzle-orm'; export const a = sql.identifier('x');`],
];

const permitted: [file: string, line: string][] = [
  ['lib/newsroom/door.ts', `import { a } from '#lib/publication/write/edition.ts'; export const b = a;`],
  ['lib/newsroom/media/facts.ts', `import type { A } from '#lib/publication/edition.ts'; export type B = A;`],
  ['lib/newsroom/stories/good.ts', `import { a } from '#db/client.ts'; export const b = a;`],
  ['lib/publication/good.ts', `import { a } from '#lib/document/body.ts'; export const b = a;`],
  ['components/site/good.tsx', `import { a } from '#components/ui/button.tsx'; export const b = a;`],
  ['components/desk/good.tsx', `import { a } from '#lib/document/words.ts'; export const b = a;`],
  ['app/newsroom/good.ts', `import { a } from '#lib/newsroom/policy.ts'; export const b = a;`],
  ['app/(site)/good.tsx', `import { a } from '#lib/publication/stories.ts'; export const b = a;`],
  ['db/good.ts', `import { sql } from 'drizzle-orm'; export const a = sql.raw('x');`],
];

const found = new Map<string, string[]>();
let tree: string;

beforeAll(async () => {
  tree = await mkdtemp(join(tmpdir(), 'galley-wings-'));
  await cp(join(root, '.oxlintrc.json'), join(tree, '.oxlintrc.json'));
  await writeFile(join(tree, 'tsconfig.json'), '{}');
  for (const [file, line] of [...forbidden, ...rawSql, ...permitted]) await plant(file, line);
  for (const { filename, code } of await lint()) found.set(filename, [...(found.get(filename) ?? []), code]);
}, 60_000);

afterAll(() => rm(tree, { recursive: true, force: true }));

async function plant(file: string, line: string): Promise<void> {
  await mkdir(dirname(join(tree, file)), { recursive: true });
  await writeFile(join(tree, file), `${line}\n`);
}

async function lint(): Promise<{ filename: string; code: string }[]> {
  const report = await promisify(execFile)(join(root, 'node_modules/.bin/oxlint'), ['-f', 'json', '.'], { cwd: tree }).then(
    () => '',
    (failure: { stdout: string; stderr: string }) => failure.stdout || failure.stderr,
  );
  return JSON.parse(report).diagnostics;
}

describe('the linter', () => {
  it.each(forbidden)('refuses in %s: %s', (file) => expect(found.get(file)).toContain('eslint(no-restricted-imports)'));
  it.each(rawSql)('refuses in %s: %s', (file) => expect(found.get(file)).toContain('eslint(no-restricted-properties)'));
  it.each(permitted)('permits in %s: %s', (file) => {
    expect(found.get(file) ?? []).not.toContain('eslint(no-restricted-imports)');
    expect(found.get(file) ?? []).not.toContain('eslint(no-restricted-properties)');
  });
});
