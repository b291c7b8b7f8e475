import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Cluster } from './cluster.ts';

/**
 * Removes a postmaster.pid whose process is a zombie or another program by now. PostgreSQL itself
 * removes one whose process is gone, but takes these two for a running server and refuses to start.
 * Tells whether it removed one.
 */
export async function clearStalePid(cluster: Cluster): Promise<boolean> {
  const file = join(cluster.folder, 'postmaster.pid');
  const pid = Number((await readFile(file, 'utf8').catch(() => '')).split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 0) return false;
  if (!isAlive(pid) || (await isPostmaster(pid, cluster.folder))) return false;
  const socket = join(cluster.socketFolder, '.s.PGSQL.5432');
  await Promise.all([file, socket, `${socket}.lock`].map((path) => rm(path, { force: true })));
  return true;
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function isPostmaster(pid: number, folder: string): Promise<boolean> {
  const commandLine =
    process.platform === 'linux'
      ? await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
      : await commandOf(pid);
  // A zombie's command line is empty.
  return commandLine.includes(folder);
}

async function commandOf(pid: number): Promise<string> {
  return promisify(execFile)('ps', ['-o', 'command=', '-p', String(pid)]).then(
    ({ stdout }) => stdout,
    () => '',
  );
}
