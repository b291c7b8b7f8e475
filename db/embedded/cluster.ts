import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  chown,
  lstat,
  mkdir,
  open,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  statfs,
} from 'node:fs/promises';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { OperatorError } from '../operator-error.ts';
import { accountFor, type Account } from './account.ts';
import { binaries, type Binaries } from './binaries.ts';

/** One PostgreSQL cluster on disk: where it lies, where it listens, and who runs it. */
export interface Cluster {
  folder: string;
  log: string;
  socketFolder: string;
  programs: Binaries;
  account: Account;
}

/** Names the cluster of a data folder and makes the folders around it. */
export async function clusterIn(dataDir: string): Promise<Cluster> {
  await mkdir(dataDir, { recursive: true }).catch((cause: NodeJS.ErrnoException) => {
    throw new OperatorError(`DATA_DIR ${dataDir} cannot be made: ${cause.code}.`, { cause });
  });
  const root = await realpath(dataDir);
  const folder = join(root, 'postgres');
  // A unix socket's path may have 103 bytes: the data folder's own path is often longer.
  const socketFolder = `/tmp/galley-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`;
  return {
    folder,
    log: join(root, 'postgres.log'),
    socketFolder,
    programs: await binaries(),
    account: await accountFor(folder),
  };
}

export async function exists(cluster: Cluster): Promise<boolean> {
  return stat(join(cluster.folder, 'PG_VERSION')).then(
    () => true,
    () => false,
  );
}

/**
 * Makes the cluster aside and moves it into place, so that a start that was cut short leaves no
 * half of one.
 */
export async function initialise(cluster: Cluster, throwAway: boolean): Promise<void> {
  const aside = `${cluster.folder}.new-${process.pid}`;
  await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { mode: 0o700 }).catch((cause: NodeJS.ErrnoException) => {
    throw new OperatorError(`DATA_DIR is not writable: ${aside} (${cause.code}).`, { cause });
  });
  await giveTo(cluster, aside);
  // Without a fixed encoding and provider a machine with LC_ALL=POSIX would get a SQL_ASCII
  // cluster.
  const made = await runProgram(cluster, cluster.programs.initdb, [
    '-D',
    aside,
    '--username=galley',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--no-instructions',
    ...(throwAway ? ['--no-sync'] : []),
  ]);
  if (made.code !== 0) {
    await rm(aside, { recursive: true, force: true });
    throw new OperatorError(
      `The embedded PostgreSQL could not be set up: ${lastLine(made.output)}`,
    );
  }
  // ENOTEMPTY: another start was first; its cluster is as good.
  await rename(aside, cluster.folder).catch(() => rm(aside, { recursive: true, force: true }));
}

/**
 * Starts PostgreSQL as our child (a container's first process may never reap a stranger) and gives
 * back whether it still runs. It is not ready yet.
 */
export async function launch(
  cluster: Cluster,
  throwAway: boolean,
  logFlags: 'w' | 'a',
): Promise<() => boolean> {
  await makeSocketFolder(cluster);
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${cluster.socketFolder}`,
    'unix_socket_permissions=0700',
    'timezone=UTC',
    'log_timezone=UTC',
    'log_checkpoints=off',
    ...forThisMachine(Math.min(totalmem(), process.constrainedMemory() || Infinity)),
    ...(throwAway ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'] : []),
  ];
  const command = cluster.account.wrap(cluster.programs.postgres, [
    '-D',
    cluster.folder,
    ...settings.flatMap((setting) => ['-c', setting]),
  ]);
  const log = await open(cluster.log, logFlags, 0o600);
  // detached: Ctrl-C in the terminal is for us; PostgreSQL is stopped by us, in order.
  const server = spawn(command.file, command.args, {
    ...command.options,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    env: { ...process.env, LC_ALL: 'C' },
  });
  await once(server, 'spawn');
  server.on('error', () => undefined);
  await log.close();
  server.unref();
  return () => server.exitCode === null && server.signalCode === null;
}

const MEGABYTE = 2 ** 20;

/**
 * What PostgreSQL is told of a machine with so many bytes of memory, which this newsroom's Node and
 * others use too.
 */
export function forThisMachine(memory: number): string[] {
  const part = (share: number, least: number, most: number) =>
    `${Math.round(Math.min(most, Math.max(least, memory / MEGABYTE / share)))}MB`;
  return [
    `shared_buffers=${part(8, 128, 1_024)}`,
    `effective_cache_size=${part(2, 512, 65_536)}`,
    `maintenance_work_mem=${part(32, 64, 512)}`,
    // A burst of writing should not make it write everything down in between.
    'max_wal_size=2GB',
    // Made for turning disks, the default keeps the planner from indexes that are faster on
    // everything sold today.
    'random_page_cost=1.1',
    // No query of a page is long enough to be worth compiling, or to be shared among processes that
    // have to be started for it.
    'jit=off',
    'max_parallel_workers_per_gather=0',
  ];
}

/** The last thing that PostgreSQL said. */
export async function lastWords(cluster: Cluster): Promise<string> {
  return lastLine(await readFile(cluster.log, 'utf8').catch(() => ''));
}

/** PostgreSQL cannot do without a new segment of its log: 16 MB. */
const SEGMENT = 16 * MEGABYTE;

/** Whether the cluster's disk lacks the room without which PostgreSQL ends. */
export const isDiskFull = ({ folder }: Cluster): Promise<boolean> =>
  statfs(folder).then(
    ({ bavail, bsize }) => bavail * bsize < SEGMENT,
    () => false,
  );

/** True while pg_ctl finds the cluster's server. */
export async function isRunning(cluster: Cluster): Promise<boolean> {
  return (
    (await runProgram(cluster, cluster.programs.pg_ctl, ['status', '-D', cluster.folder])).code ===
    0
  );
}

/**
 * Runs one of PostgreSQL's programs as the cluster's account; gives back its exit code and what it
 * said.
 */
export function runProgram(
  cluster: Cluster,
  file: string,
  args: string[],
): Promise<{ code: number; output: string }> {
  const command = cluster.account.wrap(file, args);
  return new Promise((resolve, reject) => {
    // detached: Ctrl-C in the terminal is for us; PostgreSQL is stopped by us, in order.
    const child = spawn(command.file, command.args, {
      ...command.options,
      cwd: '/',
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, LC_ALL: 'C' },
    });
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk;
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      output += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

async function makeSocketFolder(cluster: Cluster): Promise<void> {
  await mkdir(cluster.socketFolder, { mode: 0o700 }).then(
    () => giveTo(cluster, cluster.socketFolder),
    () => undefined,
  );
  const found = await lstat(cluster.socketFolder);
  const owner = cluster.account.owner?.uid ?? process.getuid?.();
  // /tmp is everyone's: a folder that someone else made there would let them read the newsroom.
  if (!found.isDirectory() || found.uid !== owner)
    throw new OperatorError(
      `${cluster.socketFolder} belongs to someone else: remove it and start again.`,
    );
}

async function giveTo(cluster: Cluster, folder: string): Promise<void> {
  if (cluster.account.owner)
    await chown(folder, cluster.account.owner.uid, cluster.account.owner.gid);
}

function lastLine(output: string): string {
  return (
    output
      .trim()
      .split('\n')
      .findLast((line) => line.trim() !== '')
      ?.trim() ?? 'it said nothing'
  );
}
