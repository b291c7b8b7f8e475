import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { covers, LINES, pathsIn } from './document.ts';
import { filesOf } from './example.ts';
import { EXAMPLES } from './examples/examples.ts';
import { OMISSIONS } from './omissions.ts';
import { apply, copyProject, leaveOut, root, withInsertion } from './tree.ts';

/** Milliseconds; types and lint take half a minute each where others use the machine. */
const LONG = 600_000;

let tree: string;

beforeAll(async () => {
  tree = await copyProject();
  for (const example of EXAMPLES) await apply(tree, example);
}, LONG);

afterAll(() => rm(tree, { recursive: true, force: true }));

/** What a tool of the project finds wrong with the copy; '' where nothing is. */
function findWrong(tool: string, args: readonly string[]): Promise<string> {
  // The tools are to start as from a shell, not as parts of this run.
  const env = Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST'));
  return new Promise((resolve) => {
    execFile(
      join(root, 'node_modules/.bin', tool),
      args,
      {
        cwd: tree,
        env: { ...Object.fromEntries(env), NODE_ENV: 'test', NO_COLOR: '1' },
        maxBuffer: 2 ** 26,
      },
      (failed, stdout, stderr) => resolve(failed ? `${stdout}${stderr}` || failed.message : ''),
    );
  });
}

it('the document has an example for each of its lines', () => {
  expect(EXAMPLES.map(({ line }) => line)).toEqual([...LINES.keys()]);
});

describe.each(EXAMPLES)('to add what the line “$line” says', (example) => {
  const paths = pathsIn(LINES.get(example.line) ?? '', example.names);
  const files = filesOf(example);

  it('touches no file that it does not name', () => {
    expect(files.filter((file) => !paths.some((path) => covers(path, file)))).toEqual([]);
  });

  it('touches every file that it names', () => {
    expect(paths.filter((path) => !files.some((file) => covers(path, file)))).toEqual([]);
  });
});

it('says where an insertion has no place of its own', () => {
  for (const text of ['', 'a\nb\na\n'])
    expect(() => withInsertion(text, { path: 'x.ts', after: 'a\n', text: 'c\n' })).toThrow(
      'Not exactly once in x.ts',
    );
});

const touched = [...new Set(EXAMPLES.flatMap(filesOf))];
/** Tests that go through the lists, and those whose expectations the lists are. */
const UNITS = [
  'lib/story/fields/fields.test.ts',
  'lib/story/blocks',
  'lib/story/text/schema.test.ts',
  'lib/story/render/render.test.tsx',
  'lib/publication/lists/kinds.test.ts',
  'lib/publication/feeds/formats.test.ts',
  'lib/newsroom/rooms.test.ts',
  'lib/newsroom/screens.test.ts',
  'lib/newsroom/policy.test.ts',
  'lib/newsroom/events/kinds.test.ts',
  'lib/newsroom/publish-check/probe/expected.test.ts',
  'lib/newsroom/stories/actions/actions.test.ts',
  'lib/newsroom/stories/workflow.test.ts',
  'components/desk/editor/toolbar/tools.test.ts',
  'components/site/lists.test.tsx',
  'components/site/story/story-page.test.tsx',
];

describe('all examples together', () => {
  it('compile', async () => expect(await findWrong('tsc', ['--noEmit'])).toBe(''), LONG);

  it(
    'pass the lint',
    async () => {
      const linted = touched.filter((file) => /\.tsx?$/.test(file));
      expect(await findWrong('oxlint', linted)).toBe('');
      expect(await findWrong('node', ['lib/cli/fences.ts'])).toBe('');
    },
    LONG,
  );

  it(
    'pass the tests that go through the lists',
    async () => {
      const args = ['run', '--config', 'lib/vitest.config.ts', '--project', 'unit', ...UNITS];
      expect(await findWrong('vitest', args)).toBe('');
    },
    LONG,
  );
});

describe('what is left out', () => {
  let said = '';

  beforeAll(async () => {
    for (const omission of OMISSIONS) await leaveOut(tree, omission);
    said = await findWrong('tsc', ['--noEmit']);
  }, LONG);

  it.each(OMISSIONS)('$what does not compile', ({ file, told = file }) => {
    expect(said.split('\n').filter((line) => line.startsWith(`${told}(`))).not.toEqual([]);
  });
});
