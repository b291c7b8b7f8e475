import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Cluster } from './cluster.ts';

/** Stops PostgreSQL; resolves when it is gone. */
export type Stop = () => Promise<void>;

/**
 * Holds PostgreSQL's life to ours: a shell waits on a pipe from this process and stops PostgreSQL
 * when the pipe closes, which the kernel does however this process ends, kill -9 included. The same
 * pipe is how we stop it ourselves.
 */
export async function watch(cluster: Cluster): Promise<Stop> {
  const { pg_ctl } = cluster.programs;
  const script =
    'cat >/dev/null; "$1" stop -s -w -m fast -t 30 -D "$2" || "$1" stop -s -w -m immediate -D "$2"';
  const command = cluster.account.wrap('/bin/sh', [
    '-c',
    script,
    'galley-watchdog',
    pg_ctl,
    cluster.folder,
  ]);
  const shell = spawn(command.file, command.args, {
    ...command.options,
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  await once(shell, 'spawn');
  // Killed by hand, it can no longer be told anything: that is no reason for this process to end.
  shell.on('error', () => undefined);
  shell.stdin?.on('error', () => undefined);
  const gone = once(shell, 'exit');
  // Neither the process nor its pipe may keep ours from ending.
  shell.unref();
  return async () => {
    shell.ref();
    shell.stdin?.end();
    await gone;
  };
}
