import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BUILD, BUILD_ID } from '../../next/build/build-paths.ts';
import { SOURCES_ID } from '../../next/build/ensure-build.ts';

/**
 * Name of all that a finished page depends on beside the publication: the build, the server's own
 * code, Node and the site's address. Two processes that give different bytes for one page have
 * different ones. Rejects where there is no build.
 */
export async function releaseOf(root: string, siteUrl: string): Promise<string> {
  const hash = createHash('sha256').update(`${process.version}\0${siteUrl}`);
  const server: string[] = [];
  for await (const path of glob('lib/server/**/*.ts', { cwd: root }))
    if (!path.endsWith('.test.ts')) server.push(path);
  for (const path of [`${BUILD}/${BUILD_ID}`, `${BUILD}/${SOURCES_ID}`, ...server.sort()])
    hash.update(`\0${path}\0`).update(await readFile(join(root, path)));
  return hash.digest('hex');
}
