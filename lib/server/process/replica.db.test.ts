import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closePools } from '#db/pools.ts';
import { readerPool, replicaPool } from '#db/reader.ts';
import { staffPool } from '#db/staff.ts';
import { migrate } from '#db/migrate.ts';
import { log } from '#lib/log/log.ts';
import { AUTH_SECRET } from '#lib/testing/address.ts';
import { followReplica, publicationMoved } from './replica.ts';

log.level = 'silent';
const run = promisify(execFile);

/** A whole PostgreSQL: the embedded one brings no pg_basebackup. */
const programs = existsSync('/usr/lib/postgresql')
  ? readdirSync('/usr/lib/postgresql')
      .map((version) => `/usr/lib/postgresql/${version}/bin`)
      .find((folder) => existsSync(join(folder, 'pg_basebackup')))
  : undefined;
const asRoot = process.getuid?.() === 0;

/** PostgreSQL does not run as root; Debian's package has made an account for it. */
async function pg(program: string, ...args: string[]): Promise<void> {
  const path = join(programs ?? '', program);
  await (asRoot
    ? run('setpriv', ['--reuid=postgres', '--regid=postgres', '--clear-groups', path, ...args])
    : run(path, args));
}

describe.skipIf(programs === undefined)('a replica that lags behind', () => {
  let folder = '';
  const stopping = new AbortController();
  const urlOf = (port: number) =>
    `postgresql://galley@localhost:${port}/postgres?host=${encodeURIComponent(folder)}`;
  const start = (name: string, port: number) =>
    pg(
      'pg_ctl',
      '-D',
      join(folder, name),
      '-w',
      '-l',
      join(folder, `${name}.log`),
      '-o',
      `-p ${port} -k ${folder} -c listen_addresses=''`,
      'start',
    );
  const stop = (name: string) =>
    pg('pg_ctl', '-D', join(folder, name), '-m', 'immediate', 'stop').catch(() => undefined);

  beforeAll(async () => {
    folder = await mkdtemp('/tmp/galley-replica-');
    if (asRoot) {
      const { stdout } = await run('id', ['-u', 'postgres']);
      await chown(folder, Number(stdout), Number(stdout));
    }
    await pg(
      'initdb',
      '-D',
      join(folder, 'primary'),
      '-U',
      'galley',
      '--auth=trust',
      '--encoding=UTF8',
      '--no-sync',
    );
    await start('primary', 5501);
    const readerUrl = await migrate(urlOf(5501), { authSecret: AUTH_SECRET });
    await pg(
      'pg_basebackup',
      '-h',
      folder,
      '-p',
      '5501',
      '-U',
      'galley',
      '-D',
      join(folder, 'replica'),
      '-R',
      '-X',
      'stream',
      '-c',
      'fast',
      '--no-sync',
    );
    await start('replica', 5502);
    Object.assign(process.env, {
      DATABASE_URL: urlOf(5501),
      READER_DATABASE_URL: readerUrl.replace('5501', '5502'),
    });
    await followReplica(urlOf(5501), stopping.signal);
  }, 120_000);

  afterAll(async () => {
    stopping.abort();
    await closePools();
    await Promise.all([stop('replica'), stop('primary')]);
    await rm(folder, { recursive: true, force: true });
  });

  const owner = (sql: string, port: number) => run('psql', [urlOf(port), '-c', sql]);
  const fromReplica = async () =>
    (await readerPool().query<{ replica: boolean }>('SELECT pg_is_in_recovery() AS replica'))
      .rows[0]?.replica;

  it("is read while it is level, and by the reader's account", async () => {
    await expect.poll(fromReplica, { timeout: 10_000 }).toBe(true);
    expect(readerPool()).toBe(replicaPool());
  });

  it('is not read from the moment of a publication until it has that', async () => {
    await owner('SELECT pg_wal_replay_pause()', 5502);
    await staffPool().query('CREATE TABLE newsroom.published ()');
    publicationMoved();
    expect(await fromReplica()).toBe(false);
    expect(
      (await readerPool().query<{ account: string }>('SELECT current_user AS account')).rows[0]
        ?.account,
    ).toMatch(/_reader$/);
    for (let looks = 0; looks < 50; looks += 1) expect(await fromReplica()).toBe(false);
    await owner('SELECT pg_wal_replay_resume()', 5502);
    await expect.poll(fromReplica, { timeout: 10_000 }).toBe(true);
  });

  it('is not missed while it does not answer', async () => {
    await stop('replica');
    await expect
      .poll(() => fromReplica().catch(() => 'no answer'), { timeout: 10_000 })
      .toBe(false);
  });
});
