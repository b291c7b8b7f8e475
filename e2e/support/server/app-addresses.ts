import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { ACTIONS, inBuild } from '#lib/server/next/build/build-paths.ts';
import { root } from './environment.ts';

/**
 * Every address that the app folder makes, as patterns: `/newsroom/stories/[id]`. What is added
 * there is in this list by itself.
 */
export async function appAddresses(): Promise<string[]> {
  const files = await readdir(join(root, 'app'), { recursive: true });
  const ends = files.filter((file) => /(^|[/\\])(page\.tsx|route\.tsx?)$/.test(file));
  return [
    ...new Set(
      ends.map(
        (file) =>
          `/${file
            .split(sep)
            .slice(0, -1)
            .filter((part) => !/^\(.*\)$/.test(part))
            .join('/')}`,
      ),
    ),
  ].sort();
}

/** Ids of the server actions of the build, by their names. */
export async function actionIds(): Promise<Record<string, string>> {
  const manifest = JSON.parse(await readFile(inBuild(root, ACTIONS), 'utf8')) as {
    node: Record<string, { exportedName: string }>;
  };
  return Object.fromEntries(
    Object.entries(manifest.node).map(([id, { exportedName }]) => [exportedName, id]),
  );
}
