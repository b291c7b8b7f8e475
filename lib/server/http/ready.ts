import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { staffPool } from '#db/staff.ts';
import { isFull, noteFull, noteRoom, type Place } from '#db/room.ts';
import { troubleOf } from '#db/trouble.ts';
import { incomingFolder } from '#lib/pictures/media-folder.ts';

/**
 * Milliseconds: who asks within this time of the last answer gets that one, and no question is
 * waited for longer.
 */
const [HOLDS, PATIENCE] = [1_000, 2_000];

/**
 * A megabyte that does not fit into its memory: PostgreSQL has to put it on its disk, and throws it
 * away again. It needs no right, no table, no log.
 */
const NEEDS_ROOM = "SET LOCAL work_mem = '64kB'; SELECT count(*) FROM generate_series(1, 30000)";

const sentences: Record<Place, string> = {
  database: 'the disk of the database is full',
  pictures: 'the disk of the pictures is full',
};

/**
 * Why this process cannot do its work, in a few words; null where it can: PostgreSQL answers, and
 * there is room on its disk and on that of the pictures.
 */
async function ask(): Promise<string | null> {
  const late = new Promise<string>((resolve) =>
    setTimeout(resolve, PATIENCE, 'the database does not answer').unref(),
  );
  // What is late may reject long after the answer has gone.
  return Promise.race([askDatabase().then(async (trouble) => trouble ?? askPictures()), late]);
}

async function askDatabase(): Promise<string | null> {
  try {
    await staffPool().query(NEEDS_ROOM);
    noteRoom('database');
    return null;
  } catch (error) {
    if (troubleOf(error) === 'full') noteFull('database');
    return isFull('database') ? sentences.database : 'the database does not answer';
  }
}

/** As much as a small picture. */
const sample = Buffer.alloc(65_536, 1);

async function askPictures(): Promise<string | null> {
  const path = join(incomingFolder(), `room-${randomUUID()}`);
  try {
    await mkdir(incomingFolder(), { recursive: true });
    await writeFile(path, sample);
    noteRoom('pictures');
    return null;
  } catch (error) {
    if (troubleOf(error) !== 'full')
      return `pictures cannot be stored (${(error as NodeJS.ErrnoException).code})`;
    noteFull('pictures');
    return sentences.pictures;
  } finally {
    await rm(path, { force: true }).catch(() => undefined);
  }
}

let last: { at: number; answer: Promise<string | null> } | null = null;

/**
 * As `ask`, but however many ask, and however often, PostgreSQL and the disks are asked once a
 * second.
 */
export function whyNotReady(): Promise<string | null> {
  const at = performance.now();
  if (!last || at - last.at > HOLDS) last = { at, answer: ask() };
  return last.answer;
}
