import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { shortWay } from './short-way.ts';

const index = new URL(
  'index.js',
  pathToFileURL(createRequire(import.meta.url).resolve('drizzle-orm')),
).href;

/** What the hook answers; `theirs` where it leaves it to Node. */
function resolved(specifier: string, parentURL: string | undefined) {
  const theirs = { url: 'node:theirs' };
  const found = shortWay(
    specifier,
    { conditions: [], importAttributes: {}, parentURL },
    () => theirs,
  );
  return found === theirs ? 'theirs' : found;
}

it.each([
  [
    'what another package imports',
    './index.js',
    pathToFileURL('/x/node_modules/pg/lib/index.js').href,
  ],
  ['the package itself', 'drizzle-orm/pg-core', import.meta.url],
  ['what the package imports of others', 'pg', index],
  ['a file that is no module', './x.cjs', index],
  ['what nothing imports', './index.js', undefined],
  ['what an own file imports of a package', 'pg', import.meta.url],
  ['what an own file imports of Node', 'node:fs', import.meta.url],
  ['an own file that has no types', './x.mjs', import.meta.url],
  ['what a package imports by its own #', '#x.ts', index],
])('%s goes Node’s way', (_, specifier, parentURL) =>
  expect(resolved(specifier, parentURL)).toBe('theirs'),
);

it('every import of the package’s entry is a file that is there, and a module', async () => {
  const imported = [...(await readFile(new URL(index), 'utf8')).matchAll(/from "(\.[^"]+)"/g)].map(
    ([, specifier = '']) => specifier,
  );
  expect(imported.length).toBeGreaterThan(5);
  for (const specifier of imported) {
    const found = resolved(specifier, index);
    expect(found).toMatchObject({ format: 'module', shortCircuit: true });
    expect(existsSync(fileURLToPath((found as { url: string }).url))).toBe(true);
  }
  expect(JSON.parse(await readFile(new URL('package.json', index), 'utf8'))).toMatchObject({
    type: 'module',
  });
});

it.each([
  ['./scan.ts', './scan.ts'],
  ['../http/http-server.ts', '../http/http-server.ts'],
  ['#db/pools.ts', '../../../db/pools.ts'],
])('an own file’s import of %s is the file itself, as Node finds it', (specifier, from) => {
  expect(resolved(specifier, import.meta.url)).toEqual({
    url: new URL(from, import.meta.url).href,
    format: 'module-typescript',
    shortCircuit: true,
  });
  expect(existsSync(new URL(from, import.meta.url))).toBe(true);
});

it('`#` in package.json is the project’s root', async () => {
  const { imports } = JSON.parse(
    await readFile(new URL('../../../package.json', import.meta.url), 'utf8'),
  ) as { imports: unknown };
  expect(imports).toEqual({ '#*': './*' });
});
