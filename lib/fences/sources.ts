import { glob } from 'node:fs/promises';
import { readSource, type SourceFile } from './imports.ts';

const FOLDERS = 'app,bench,components,db,e2e,lib';

/** Tests and what only they use may look behind every fence. */
const isTest = (path: string): boolean => /\.test\.tsx?$|(?:^|\/)(?:testing|samples)\//.test(path);

/**
 * Reads all source files of the project but its tests.
 *
 * @param root The project's folder.
 * @throws Error when a file cannot be parsed.
 */
export async function readSources(root: string): Promise<SourceFile[]> {
  const paths: string[] = [];
  for await (const path of glob(`{${FOLDERS}}/**/*.{ts,tsx,mjs}`, { cwd: root }))
    if (!isTest(path)) paths.push(path);
  return Promise.all(paths.toSorted().map((path) => readSource(root, path)));
}
