import { readdir, readFile } from 'node:fs/promises';
import { orRefuse } from '../command.ts';
import type { Actor } from '../actor.ts';
import { storePicture } from '../media/store.ts';

const folder = new URL('../../../db/demo/pictures/', import.meta.url);

/** Takes the demo's pictures in, as a picture editor would; media ids by file name without its ending. */
export async function fillPictures(actor: Actor): Promise<ReadonlyMap<string, string>> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.webp'));
  // All at once: the decoder itself takes turns.
  return new Map(await Promise.all(files.map(async (file) => [file.replace('.webp', ''), await storeFile(file, actor)] as const)));
}

async function storeFile(fileName: string, actor: Actor): Promise<string> {
  const bytes = await readFile(new URL(fileName, folder));
  return orRefuse(await storePicture({ bytes, fileName, actor })).mediaId;
}
