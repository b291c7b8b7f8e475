import { createHash } from 'node:crypto';
import {
  access,
  mkdir,
  mkdtemp,
  open,
  readdir,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ok, type Result } from '#lib/errors.ts';
import { decodePicture } from './decode/decode.ts';
import type { Decoded } from './decode/decoded.ts';
import { incomingFolder, originalPath, renditionsFolder } from '#lib/pictures/media-folder.ts';
import { recognisePicture, type PictureType } from './picture-file.ts';

/** A picture whose original and renditions are on the disk, and which may not yet have a row. */
export interface KeptPicture extends Decoded {
  sha256: string;
  mime: PictureType;
  /** Of the original. */
  bytes: number;
}

export const sha256Of = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/** Whether the renditions of the picture with that hash are on the disk. */
export const isKept = (sha256: string): Promise<boolean> =>
  access(renditionsFolder(sha256)).then(
    () => true,
    () => false,
  );

/** fsync of the folder: without it a crash may forget a rename that was done (POSIX). */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path);
  await folder.sync().finally(() => folder.close());
}

/**
 * Moves what is finished to its place; files of the same hash that a crash left without a row give
 * way.
 */
async function moveTo(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await rm(to, { recursive: true, force: true });
  await rename(from, to);
  await syncFolder(dirname(to));
}

/** No picture is half-made for so long: older ones are a crash's. */
const FORSAKEN_AFTER_MS = 3_600_000;

async function sweepIncoming(): Promise<void> {
  for (const name of await readdir(incomingFolder())) {
    const path = join(incomingFolder(), name);
    const begun = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => Infinity,
    );
    if (begun < Date.now() - FORSAKEN_AFTER_MS) await rm(path, { recursive: true, force: true });
  }
}

/**
 * Puts a picture's original and its renditions under DATA_DIR, whole or not at all. Writes no row.
 * Fails with one sentence when it is no JPEG, PNG or WebP, is too large, or cannot be decoded.
 */
export async function keepPicture(bytes: Uint8Array): Promise<Result<KeptPicture>> {
  const mime = await recognisePicture(bytes);
  if (!mime.ok) return mime;
  const sha256 = sha256Of(bytes);
  await mkdir(incomingFolder(), { recursive: true });
  await sweepIncoming();
  const work = await mkdtemp(join(incomingFolder(), `${sha256.slice(0, 8)}-`));
  try {
    const source = join(work, 'original');
    const into = join(work, 'renditions');
    await writeFile(source, bytes, { flush: true });
    await mkdir(into);
    const decoded = await decodePicture({ source, into });
    if (!decoded.ok) return decoded;
    await syncFolder(into);
    await moveTo(source, originalPath(sha256));
    await moveTo(into, renditionsFolder(sha256));
    return ok({ ...decoded.value, sha256, mime: mime.value, bytes: bytes.byteLength });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
