import { execFile } from 'node:child_process';
import { mkdtemp, open, rm, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A disk of its own, which a test may fill to its last byte. */
export interface SmallDisk {
  path: string;
  /** Takes all room that is left. */
  fill(): Promise<void>;
  /** Gives it back. */
  empty(): Promise<void>;
  remove(): Promise<void>;
}

/** Mounts a tmpfs of so many megabytes; null where this account or this sandbox may not mount. */
export async function smallDisk(megabytes: number): Promise<SmallDisk | null> {
  const path = await mkdtemp(join(tmpdir(), 'galley-disk-'));
  const mounted = await run('mount', [
    '-t',
    'tmpfs',
    '-o',
    `size=${megabytes}m,mode=0755`,
    'tmpfs',
    path,
  ]).then(
    () => true,
    () => false,
  );
  if (!mounted) {
    await rmdir(path);
    return null;
  }
  const ballast = join(path, 'ballast');
  return {
    path,
    async fill() {
      const file = await open(ballast, 'w');
      try {
        for (const piece of [2 ** 20, 4_096]) await fillWith(file, Buffer.alloc(piece));
      } finally {
        await file.close();
      }
    },
    empty: () => rm(ballast, { force: true }),
    async remove() {
      await run('umount', ['-l', path]);
      await rmdir(path);
    },
  };
}

async function fillWith(
  file: { write(piece: Buffer): Promise<{ bytesWritten: number }> },
  piece: Buffer,
): Promise<void> {
  for (let room = true; room;) {
    room = await file.write(piece).then(
      ({ bytesWritten }) => bytesWritten === piece.length,
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOSPC') throw error;
        return false;
      },
    );
  }
}
