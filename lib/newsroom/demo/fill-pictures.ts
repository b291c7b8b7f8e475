import { readdir, readFile } from 'node:fs/promises';
import { unwrap } from '../command.ts';
import type { Actor } from '../actor.ts';
import { storePicture } from '../media/store.ts';
import type { DemoWorld } from './world.ts';

const folder = new URL('../../../db/demo/pictures/', import.meta.url);

/** Takes the demo's pictures in, as a picture editor would. */
export async function fillPictures({
  staff,
  pictures,
}: Pick<DemoWorld, 'staff' | 'pictures'>): Promise<void> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.webp'));
  // All at once: the decoder itself takes turns.
  const stored = await Promise.all(
    files.map(
      async (file) => [file.replace('.webp', ''), await storeFile(file, staff.pictures)] as const,
    ),
  );
  for (const [name, mediaId] of stored) pictures.set(name, mediaId);
}

async function storeFile(fileName: string, actor: Actor): Promise<string> {
  const bytes = await readFile(new URL(fileName, folder));
  return unwrap(await storePicture({ bytes, fileName, actor })).mediaId;
}
