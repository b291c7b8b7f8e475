import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Folders and files that a build is made of. */
const FOLDERS = ['app', 'components', 'lib', 'db', 'public'];
const FILES = [
  'instrumentation.ts',
  'next.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
/** In those folders, but not in it. */
const APART = [
  /\.test\.tsx?$/,
  /^lib\/(server|cli|testing)\//,
  /^db\/(demo|embedded|migrations)\//,
  /(^|\/)\./,
];

/** SHA-256 over the names and contents of everything that a build is made of. */
export async function hashOfSources(root: string): Promise<string> {
  const hash = createHash('sha256').update(process.versions.node);
  for (const path of await filesOf(root))
    hash.update(`\0${path}\0`).update(await readFile(join(root, path)));
  return hash.digest('hex');
}

/**
 * SHA-256 over the names of the same files with what the file system knows of each: its place on
 * the disk, its size in bytes, and when it was last written or moved there. Nobody writes into a
 * file without its changing; an equal file that was copied may have another.
 */
export async function stampOfSources(root: string): Promise<string> {
  const hash = createHash('sha256').update(process.versions.node);
  const paths = await filesOf(root);
  const known = await Promise.all(paths.map((path) => stat(join(root, path))));
  for (const [index, { ino, size, mtimeMs, ctimeMs }] of known.entries())
    hash.update(`\0${paths[index]}\0${[ino, size, mtimeMs, ctimeMs].join(' ')}`);
  return hash.digest('hex');
}

async function filesOf(root: string): Promise<string[]> {
  const found = await Promise.all([...FOLDERS.map((folder) => within(root, folder)), files(root)]);
  return found
    .flat()
    .filter((path) => !APART.some((pattern) => pattern.test(path)))
    .sort();
}

async function within(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)));
}

async function files(root: string): Promise<string[]> {
  const there = await readdir(root);
  return FILES.filter((name) => there.includes(name));
}
