import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

/** Half-made pictures: they belong to nobody. */
const UNFINISHED = 'incoming';

/** Every finished file under `<dataDir>/media`, as `media/…`, sorted. */
export async function mediaFiles(dataDir: string): Promise<string[]> {
  const entries = await readdir(join(dataDir, 'media'), {
    recursive: true,
    withFileTypes: true,
  }).catch((failure: NodeJS.ErrnoException) => {
    if (failure.code === 'ENOENT') return [];
    throw failure;
  });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dataDir, join(entry.parentPath, entry.name)));
  return files.filter((path) => !path.startsWith(join('media', UNFINISHED))).sort();
}

export const readMedia = (dataDir: string, path: string): Promise<Buffer> =>
  readFile(join(dataDir, path));

/** True for a path that lies under media/ and means only what it says. */
export const isMediaPath = (path: string): boolean => /^media(\/[\w-][\w.-]*)+$/.test(path);

/** Writes a file whole or not at all; a file of the same name gives way. */
export async function writeMedia(dataDir: string, path: string, bytes: Buffer): Promise<void> {
  const target = join(dataDir, path);
  await mkdir(dirname(target), { recursive: true });
  const aside = `${target}.new-${process.pid}`;
  const file = await open(aside, 'w');
  await file
    .writeFile(bytes)
    .then(() => file.sync())
    .finally(() => file.close());
  await rename(aside, target);
}
