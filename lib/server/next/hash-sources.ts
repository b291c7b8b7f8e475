import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a build is made of. */
const sources = [
  'app/**/*',
  'components/**/*',
  'lib/**/*',
  'db/*',
  'db/schema/**/*',
  'public/**/*',
  'instrumentation.ts',
  'next.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
/** Beside it, but not in it. */
const apart = [/\.test\.tsx?$/, /^lib\/(server|cli|testing)\//];

/** SHA-256 over the names and contents of everything that a build is made of. */
export async function hashOfSources(root: string): Promise<string> {
  const hash = createHash('sha256').update(process.versions.node);
  for (const path of await filesOf(root))
    hash.update(`\0${path}\0`).update(await readFile(join(root, path)));
  return hash.digest('hex');
}

async function filesOf(root: string): Promise<string[]> {
  const found: string[] = [];
  for await (const entry of glob(sources, { cwd: root, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name).slice(root.length + 1);
    if (entry.isFile() && !apart.some((pattern) => pattern.test(path))) found.push(path);
  }
  return [...new Set(found)].sort();
}
