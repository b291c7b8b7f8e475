import { createHash, type Hash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { OperatorError } from '#db/operator-error.ts';
import { SEAL } from './manifest.ts';
import { BLOCK, END, filling, readTarHeader, type TarEntry } from './tar.ts';

/** An entry of the file: where its content begins. */
export interface Found extends TarEntry {
  at: number;
  sha256: string;
}

const damaged = (how: string) =>
  new OperatorError(`The backup is damaged: ${how}. Nothing was changed.`);

/**
 * Reads the whole file once and gives back its entries by name. Throws OperatorError unless every
 * byte is the one that was written: headers, contents and filling by the seal, the seal and what
 * follows it by comparison.
 */
export async function readArchive(file: FileHandle): Promise<Map<string, Found>> {
  const found = new Map<string, Found>();
  const all = createHash('sha256');
  let at = 0;
  for (;;) {
    const header = await readExactly(file, at, BLOCK);
    const entry = readTarHeader(header);
    if (!entry) throw damaged(`there is no entry at byte ${at}`);
    if (entry.name === SEAL) break;
    all.update(header);
    const sha256 = await hashContent(file, at + BLOCK, entry.size, all);
    if (found.has(entry.name)) throw damaged(`${entry.name} stands in it twice`);
    found.set(entry.name, { ...entry, at: at + BLOCK, sha256 });
    at += BLOCK + entry.size + filling(entry.size);
  }
  await compareSeal(file, at + BLOCK, all.digest('hex'));
  return found;
}

/** An entry's content; in memory, because no part is larger than a picture. */
export const contentOf = (file: FileHandle, { at, size }: Found): Promise<Buffer> =>
  readExactly(file, at, size);

async function hashContent(
  file: FileHandle,
  start: number,
  size: number,
  all: Hash,
): Promise<string> {
  const own = createHash('sha256');
  const whole = size + filling(size);
  for (let done = 0; done < whole;) {
    const bytes = await readExactly(file, start + done, Math.min(1 << 20, whole - done));
    all.update(bytes);
    own.update(bytes.subarray(0, Math.max(0, size - done)));
    done += bytes.length;
  }
  return own.digest('hex');
}

async function compareSeal(file: FileHandle, at: number, sha256: string): Promise<void> {
  const expected = Buffer.concat([Buffer.from(sha256), Buffer.alloc(filling(sha256.length)), END]);
  const written = await readExactly(file, at, expected.length);
  const { size } = await file.stat();
  if (!written.equals(expected) || size !== at + expected.length)
    throw damaged('its checksum is not that of its contents');
}

async function readExactly(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const { size } = await file.stat();
  if (at + length > size) throw damaged('it ends too early');
  const bytes = Buffer.allocUnsafe(length);
  for (let done = 0; done < length;) {
    const { bytesRead } = await file.read(bytes, done, length - done, at + done);
    if (bytesRead === 0) throw damaged('it ends too early');
    done += bytesRead;
  }
  return bytes;
}
