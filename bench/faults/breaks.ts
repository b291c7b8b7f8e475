import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { staffDb } from '#db/staff.ts';
import type { OwnServer } from '#e2e/support/server/own-server.ts';
import type { SmallDisk } from '#lib/testing/database/small-disk.ts';

/**
 * What may be broken: the server, its disk where that is a small one, the file that its clock
 * reads.
 */
export interface Broken {
  server: OwnServer;
  disk: SmallDisk | null;
  clockFile: string;
  random: () => number;
  /** How long the database is away and the disk full, in milliseconds. */
  away: number;
}

const postmaster = ({ dataDir }: OwnServer): Promise<number> =>
  readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').then(
    (text) => Number(text.split('\n')[0]),
    () => 0,
  );

function killNine(pid: number): void {
  try {
    if (pid > 0) process.kill(pid, 'SIGKILL');
  } catch (error) {
    // Gone by itself.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/**
 * Ways in which things break; each resolves when what it did is over. Null: it cannot be tried on
 * this machine.
 */
export const breaks: Record<string, (world: Broken) => Promise<void> | null> = {
  'kill -9 of the server': async ({ server }) => {
    await server.crash();
    await server.restart();
  },
  'kill -9 of a backend': async ({ random }) => {
    const { rows } = await staffDb().execute<{ pid: number }>(
      "SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> " +
        "pg_backend_pid() AND application_name LIKE 'galley%' ORDER BY pid",
    );
    killNine(rows[Math.floor(random() * rows.length)]?.pid ?? 0);
  },
  'kill -9 of the postmaster': async ({ server }) => killNine(await postmaster(server)),
  'the database is away': async ({ server, away }) => {
    for (const until = performance.now() + away; performance.now() < until; await wait(20))
      killNine(await postmaster(server));
  },
  'the disk is full': ({ disk, away }) =>
    disk &&
    (async () => {
      await disk.fill();
      await wait(away);
      await disk.empty();
    })(),
  'the clock jumps': async ({ server, clockFile, random }) => {
    for (const hours of [random() * 48 - 24, 0]) {
      await writeFile(clockFile, String(Math.round(hours * 3_600_000)));
      server.signal('SIGUSR2');
      await wait(1_500);
    }
  },
};
