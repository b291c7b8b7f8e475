import type { FileHandle } from 'node:fs/promises';
import { OperatorError } from '#db/operator-error.ts';
import { contentOf, readArchive, type Found } from './archive-reader.ts';
import { FORMAT, MANIFEST, Manifest, type Part } from './manifest.ts';
import { isMediaPath } from './media-files.ts';

/** A backup whose every byte was checked. */
export interface Verified {
  manifest: Manifest;
  /** A part's content. */
  read: (part: Part) => Promise<Buffer>;
}

/**
 * Checks a backup file as a whole. Throws OperatorError with one sentence when it is damaged, cut
 * short or of another format.
 */
export async function verifyBackup(file: FileHandle): Promise<Verified> {
  const entries = await readArchive(file);
  const manifest = await readManifest(file, entries.get(MANIFEST));
  const parts = [...manifest.tables.flatMap((table) => table.parts), ...manifest.media];
  const wrong = parts.find(
    ({ name, bytes, sha256 }) =>
      entries.get(name)?.sha256 !== sha256 || entries.get(name)?.size !== bytes,
  );
  if (wrong)
    throw new OperatorError(
      `The backup is damaged: ${wrong.name} is not what its list says. Nothing was changed.`,
    );
  if (entries.size !== parts.length + 1)
    throw new OperatorError(
      'The backup holds files that its list does not name. Nothing was changed.',
    );
  return { manifest, read: (part) => contentOf(file, entryOf(entries, part)) };
}

async function readManifest(file: FileHandle, entry: Found | undefined): Promise<Manifest> {
  if (!entry)
    throw new OperatorError(
      'The file is not a backup of Galley: it has no list of its contents. Nothing was changed.',
    );
  const listed: unknown = JSON.parse((await contentOf(file, entry)).toString());
  const format = typeof listed === 'object' && listed && 'format' in listed ? listed.format : null;
  if (format !== FORMAT)
    throw new OperatorError(
      `The backup has format ${String(format)}; this Galley reads format ${FORMAT}. Nothing was changed.`,
    );
  const manifest = Manifest.safeParse(listed);
  const misplaced = manifest.data?.media.find(({ name }) => !isMediaPath(name));
  if (!manifest.success || misplaced)
    throw new OperatorError(
      'The backup has a list of contents that this Galley does not understand. Nothing was changed.',
    );
  return manifest.data;
}

function entryOf(entries: Map<string, Found>, { name }: Part): Found {
  const entry = entries.get(name);
  if (!entry) throw new OperatorError(`The backup has no ${name}.`);
  return entry;
}
