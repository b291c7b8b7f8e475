import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');
const sources = globSync(['components/**/*.{ts,tsx}', 'app/**/*.{ts,tsx}'], { cwd: root }).filter(
  (path) => !/\.test\.tsx?$/.test(path),
);

/**
 * Listen to the window's keys and take no action: where the focus goes, what is typed meanwhile.
 */
const NO_ACTION = [
  'components/ui/toast.tsx',
  'components/desk/editor/uploads/upload-plugin.ts',
  'components/desk/document/connection/use-session-watch.tsx',
  'components/desk/opening/hold-keys.ts',
];

it('stands around the screens of everybody who is signed in, whatever their roles', () => {
  // No right is asked about between the layout and the gate: legal, picture editors and curators
  // press the same keys.
  expect(read('app/newsroom/layout.tsx')).toMatch(
    /if \(!actor\)\s+return \([\s\S]*?\);\n[\s\S]*\n {8}<ShellParts screens=\{screens\} keys=\{screenKeys\(\)\} \/>\n/,
  );
  expect(read('components/newsroom/shell/shell-parts.tsx')).toMatch(
    /export function ShellParts\([^\n]*\{\n(?:(?! return)[^\n]*\n)* {2}useShellKeys\(screens\);/,
  );
  expect(read('components/newsroom/shell/use-shell-keys.ts')).toMatch(
    /useEffect\(\(\) => \{\n {4}wantFreshPresses\(\);/,
  );
});

it('is wanted by everyone who listens to the window’s keys for an action', () => {
  const listening = sources.filter(
    (path) =>
      /(?<![\w.])(window\.)?addEventListener\('key(down|up)'/.test(read(path)) &&
      !NO_ACTION.includes(path),
  );
  expect(listening).toContain('components/desk/desk-keys.ts');
  expect(listening.filter((path) => !read(path).includes('wantFreshPresses()'))).toEqual([]);
  // React's own handlers listen further in, and hear nothing that the window's gate has stopped.
  expect(listening).toHaveLength(5);
});
