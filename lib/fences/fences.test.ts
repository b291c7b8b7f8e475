import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBreaches, type Breach } from './check.ts';
import { fences, reaches, sqlFences } from './rules.ts';
import { readSources } from './sources.ts';

const root = join(import.meta.dirname, '../..');
let tree: string;

beforeEach(async () => {
  tree = await mkdtemp(join(tmpdir(), 'galley-fences-'));
  await plant('package.json', '{ "type": "module", "imports": { "#*": "./*" } }');
});
afterEach(() => rm(tree, { recursive: true, force: true }));

async function plant(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(tree, file)), { recursive: true });
  await writeFile(join(tree, file), `${text}\n`);
}

const breaches = async (): Promise<Breach[]> =>
  findBreaches(await readSources(tree), { fences, reaches, sqlFences });

const fromHere = (file: string, target: string): string => {
  const path = relative(dirname(file), target);
  return path.startsWith('.') ? path : `./${path}`;
};

/** Every way of writing that one file brings in another. */
const spellings: Record<string, (file: string, target: string) => string> = {
  '#': (_file, target) => `import { a } from '#${target}'; export const b = a;`,
  relative: (file, target) => `import { a } from '${fromHere(file, target)}'; export const b = a;`,
  'without extension': (file, target) =>
    `import { a } from '${fromHere(file, target).replace(/\.tsx?$/, '')}'; export const b = a;`,
  're-export of a name': (_file, target) => `export { a } from '#${target}';`,
  're-export of all': (_file, target) => `export * from '#${target}';`,
  'dynamic import()': (_file, target) => `export const b = () => import('#${target}');`,
  'for its effect': (_file, target) => `import '#${target}';`,
  'a value beside a type': (_file, target) =>
    `import { type A, a } from '#${target}'; export const b: A = a;`,
};

/** Breaches of each arrow: a file, and what it must not bring in. */
const forbidden: [file: string, target: string][] = [
  ['db/demo/x.ts', 'lib/time/clock.ts'],
  ['lib/newsroom/staff/x.ts', 'components/ui/button.tsx'],
  ['lib/server/x.ts', 'app/layout.tsx'],
  ['lib/cli/x.ts', 'components/ui/button.tsx'],
  ['lib/time/times.ts', 'lib/newsroom/policy.ts'],
  ['lib/story/x.ts', 'lib/time/clock.ts'],
  ['lib/story/y.ts', 'lib/newsroom/policy.ts'],
  ['lib/story/fields/x.ts', 'lib/newsroom/policy.ts'],
  ['lib/story/fields/y.ts', 'lib/publication/stories/public-story.ts'],
  ['lib/newsroom/stories/x.ts', 'lib/publication/stories/public-story.ts'],
  ['lib/newsroom/stories/y.ts', 'db/schema/publication/editions.ts'],
  ['lib/newsroom/stories/z.ts', 'db/reader.ts'],
  ['lib/newsroom/stories/w.ts', 'lib/server/serve.ts'],
  ['lib/publication/x.ts', 'lib/newsroom/policy.ts'],
  ['lib/publication/y.ts', 'db/schema/newsroom/stories.ts'],
  ['lib/publication/z.ts', 'db/staff.ts'],
  ['components/site/x.tsx', 'lib/newsroom/policy.ts'],
  ['components/site/y.tsx', 'components/newsroom/shell.tsx'],
  ['components/site/z.tsx', 'components/desk/desk.tsx'],
  ['components/ui/x.tsx', 'lib/newsroom/policy.ts'],
  ['components/ui/y.tsx', 'components/site/story-card.tsx'],
  ['components/desk/x.tsx', 'db/staff.ts'],
  ['components/newsroom/x.tsx', 'db/schema/newsroom/stories.ts'],
  ['components/newsroom/y.tsx', 'components/desk/desk.tsx'],
  ['components/newsroom/z.tsx', 'app/newsroom/actions.ts'],
  ['components/newsroom/w.tsx', 'lib/publication/feeds/formats.ts'],
  ['app/newsroom/x.ts', 'db/staff.ts'],
  ['app/newsroom/y.ts', 'lib/publication/stories/public-story.ts'],
  ['app/api/x.ts', 'lib/publication/stories/public-story.ts'],
  ['app/(site)/x.tsx', 'lib/newsroom/media/answer-media.ts'],
  ['app/(site)/y.tsx', 'components/newsroom/shell.tsx'],
  ['app/(site)/z.tsx', 'app/newsroom/actions.ts'],
  ['app/media/[sha]/x.ts', 'lib/newsroom/stories/actions/publish.ts'],
  ['bench/x.ts', 'app/layout.tsx'],
];

describe.each(forbidden)('%s must not bring in %s', (file, target) => {
  it.each(Object.entries(spellings))('written as %s', async (_name, spell) => {
    await plant(target, 'export const a = 1; export type A = number;');
    await plant(file, spell(file, target));
    expect((await breaches()).map((found) => found.file)).toContain(file);
  });
});

describe('a type', () => {
  it.each([
    [`import type { A } from '#lib/newsroom/policy.ts';`],
    [`import { type A } from '../newsroom/policy.ts';`],
    [`export type { A } from '../newsroom/policy';`],
    [`export type B = import('#lib/newsroom/policy.ts').A;`],
  ])('of the newsroom is none of the publication’s: %s', async (line) => {
    await plant('lib/newsroom/policy.ts', 'export type A = string;');
    await plant('lib/publication/x.ts', line);
    expect(await breaches()).toMatchObject([
      { file: 'lib/publication/x.ts', line: 1, to: 'lib/newsroom/policy.ts' },
    ]);
  });

  it('of an edition may be known in the newsroom', async () => {
    await plant('lib/publication/edition.ts', 'export type A = string;');
    await plant(
      'lib/newsroom/media/x.ts',
      `import type { A } from '#lib/publication/edition.ts'; export type B = A;`,
    );
    expect(await breaches()).toEqual([]);
  });
});

describe('through files in between', () => {
  it('a barrel over both schemas leads readers to the newsroom’s tables', async () => {
    await plant('db/schema/newsroom/stories.ts', 'export const story = 1;');
    await plant('db/schema/publication/index.ts', `export * from '../newsroom/stories.ts';`);
    await plant(
      'lib/publication/x.ts',
      `import { story } from '#db/schema/publication/index.ts'; export const a = story;`,
    );
    expect(await breaches()).toMatchObject([
      { file: 'db/schema/publication/index.ts', to: 'db/schema/newsroom/stories.ts' },
    ]);
  });

  it('what runs in a browser reaches a command past a file that may have it', async () => {
    await plant('lib/newsroom/command.ts', 'export const command = 1;');
    await plant(
      'lib/newsroom/stories/actions/submit.ts',
      `import { command } from '../../command.ts'; export const submit = command;`,
    );
    await plant(
      'components/desk/x.tsx',
      `'use client';\nimport { submit } from '#lib/newsroom/stories/actions/submit.ts'; export const a = submit;`,
    );
    expect(await breaches()).toMatchObject([
      { file: 'lib/newsroom/stories/actions/submit.ts', line: 1, to: 'lib/newsroom/command.ts' },
    ]);
  });

  it('what runs in a browser reaches the database past a file without a directive', async () => {
    await plant('lib/newsroom/facts.ts', `import pg from 'pg'; export const a = pg;`);
    await plant('components/newsroom/y.ts', `export { a } from '#lib/newsroom/facts.ts';`);
    await plant(
      'components/newsroom/x.tsx',
      `'use client';\nexport const b = () => import('./y.ts');`,
    );
    expect(await breaches()).toMatchObject([{ file: 'lib/newsroom/facts.ts', to: 'pg' }]);
  });

  it('a server action is called, not brought along', async () => {
    await plant('lib/newsroom/command.ts', 'export const command = 1;');
    await plant(
      'app/newsroom/actions.ts',
      `'use server';\nimport { command } from '#lib/newsroom/command.ts'; export const a = async () => command;`,
    );
    await plant(
      'app/newsroom/x.tsx',
      `'use client';\nimport { a } from './actions.ts'; export const b = a;`,
    );
    expect(await breaches()).toEqual([]);
  });
});

describe('packages', () => {
  it.each([
    ['components/newsroom/x.tsx', `import { sql } from 'drizzle-orm'; export const a = sql;`],
    [
      'components/desk/x.tsx',
      `import { pgTable } from 'drizzle-orm/pg-core'; export const a = pgTable;`,
    ],
    ['app/newsroom/x.ts', `export const a = () => import('pg');`],
  ])('of the database are none of %s', async (file, line) => {
    await plant(file, line);
    expect(await breaches()).toMatchObject([{ file }]);
  });
});

describe('SQL', () => {
  it.each([
    [
      'lib/newsroom/stories/x.ts',
      'export const a = sql`delete from publication.edition where id = ${id}`;',
    ],
    [
      'lib/newsroom/stories/x.ts',
      `export const a = db.execute('select 1 from publication.story');`,
    ],
    ['lib/publication/x.ts', 'export const a = sql`select ${column} from newsroom.story`;'],
  ])('in %s must not name the other wing’s tables: %s', async (file, line) => {
    await plant(file, line);
    expect(await breaches()).toMatchObject([{ file, line: 1 }]);
  });

  it.each([
    [
      'lib/newsroom/stories/x.ts',
      'export const a = sql`delete from newsroom.outbox`; // not publication.edition',
    ],
    ['components/newsroom/x.tsx', `import './newsroom.css'; export const a = newsroom.story;`],
  ])('in %s may name its own: %s', async (file, line) => {
    await plant(file, line);
    expect(await breaches()).toEqual([]);
  });
});

const permitted: [file: string, target: string][] = [
  ['lib/newsroom/door.ts', 'lib/publication/write/write-edition.ts'],
  ['lib/newsroom/stories/x.ts', 'db/staff.ts'],
  ['lib/publication/x.ts', 'lib/story/text/body.ts'],
  ['components/site/x.tsx', 'components/ui/button.tsx'],
  ['components/desk/x.tsx', 'lib/story/text/words.ts'],
  ['app/newsroom/x.ts', 'lib/newsroom/policy.ts'],
  ['lib/newsroom/publish-check/x.ts', 'lib/publication/feeds/formats.ts'],
  ['components/newsroom/tags/x.tsx', 'lib/publication/addresses.ts'],
  ['app/(site)/x.tsx', 'lib/publication/stories/public-story.ts'],
  ['lib/server/x.ts', 'lib/newsroom/collaboration/socket/document-upgrade.ts'],
];

it.each(permitted)('%s may bring in %s', async (file, target) => {
  await plant(target, 'export const a = 1;');
  await plant(file, `import { a } from '#${target}'; export const b = a;`);
  expect(await breaches()).toEqual([]);
});

it('tests may look behind every fence', async () => {
  await plant('lib/newsroom/policy.ts', 'export const a = 1;');
  await plant(
    'lib/publication/x.test.ts',
    `import { a } from '#lib/newsroom/policy.ts'; export const b = a;`,
  );
  expect(await breaches()).toEqual([]);
});

it('a folder without a fence is told of', async () => {
  await plant('lib/time/clock.ts', 'export const a = 1;');
  await plant('app/x.ts', `import { a } from '#lib/time/clock.ts'; export const b = a;`);
  const without = fences.filter(({ folder }) => folder !== 'app/');
  expect(
    findBreaches(await readSources(tree), { fences: without, reaches, sqlFences }),
  ).toMatchObject([{ file: 'app/x.ts', message: expect.stringContaining('no fence') }]);
});

it('the project itself crosses none', async () => {
  expect(findBreaches(await readSources(root), { fences, reaches, sqlFences })).toEqual([]);
});
