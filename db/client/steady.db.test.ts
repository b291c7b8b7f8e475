import { mkdtemp, rm, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { startEmbedded, type Embedded } from '../embedded.ts';
import { troubleOf, UnknownOutcome } from '../trouble.ts';
import { openPool, type SteadyPool } from './pool.ts';
import { withSteadyTransactions } from './transaction.ts';

let folder: string;
let server: Embedded;
let steady: SteadyPool;
let database: ReturnType<typeof open>;
/** Errors that nobody listened to: they end a process. */
const uncaught: unknown[] = [];
const note = (error: unknown) => void uncaught.push(error);
const open = () => withSteadyTransactions(drizzle(steady.pool), steady);

beforeAll(async () => {
  process.on('uncaughtException', note);
  folder = await mkdtemp(join(tmpdir(), 'galley-steady-'));
  server = await startEmbedded(folder, { throwAway: true });
}, 60_000);
afterAll(async () => {
  process.off('uncaughtException', note);
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  steady = openPool(server.url, 'steady');
  database = open();
  await steady.pool.query('DROP TABLE IF EXISTS kept; CREATE TABLE kept (n int)');
});
afterEach(async () => {
  await steady.pool.end();
  if (uncaught.length > 0)
    throw new Error('An error that nobody listened to would have ended the process', {
      cause: uncaught,
    });
});

const pidOf = async (tx: Pick<typeof database, 'execute'>): Promise<number> =>
  Number((await tx.execute<{ pid: number }>(sql`SELECT pg_backend_pid() AS pid`)).rows[0]?.pid);

async function count(): Promise<number> {
  return Number((await steady.pool.query('SELECT count(*)::int AS n FROM kept')).rows[0].n);
}

/** Ways in which a transaction's connection dies. */
const deaths: Record<string, (pid: number) => Promise<void>> = {
  pg_terminate_backend: async (pid) =>
    void (await steady.pool.query('SELECT pg_terminate_backend($1)', [pid])),
  'kill -9 of its backend': async (pid) => void process.kill(pid, 'SIGKILL'),
};

it.each(Object.entries(deaths))(
  'a transaction whose connection dies (%s) is made again, and is done once',
  async (_, die) => {
    let tries = 0;
    await database.transaction(async (tx) => {
      tries += 1;
      await tx.execute(sql`INSERT INTO kept VALUES (1)`);
      if (tries > 1) return;
      const pid = await pidOf(tx);
      await die(pid);
      // Idle while it dies: nothing is asked over it that could take the error.
      await new Promise((resolve) => setTimeout(resolve, 100));
      await tx.execute(sql`SELECT 1`);
    });
    expect(tries).toBe(2);
    expect(await count()).toBe(1);
  },
);

it('a transaction that breaks at its COMMIT is not made again: nobody knows whether it was done', async () => {
  let tries = 0;
  await steady.pool
    .query(`CREATE OR REPLACE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM
    pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;
    CREATE CONSTRAINT TRIGGER at_commit AFTER INSERT
    ON kept DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION die()`);
  const failure = await database
    .transaction(async (tx) => {
      tries += 1;
      await tx.execute(sql`INSERT INTO kept VALUES (1)`);
    })
    .catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(UnknownOutcome);
  expect(troubleOf(failure)).toBe('away');
  expect(tries).toBe(1);
});

it('what a transaction throws is what its caller gets, and its connection is whole again', async () => {
  const mine = new Error('mine');
  await expect(
    database.transaction(async (tx) => {
      await tx.execute(sql`INSERT INTO kept VALUES (1)`);
      throw mine;
    }),
  ).rejects.toBe(mine);
  expect(await count()).toBe(0);
  expect(steady.pool.idleCount).toBe(steady.pool.totalCount);
});

it('a transaction that goes on past a failed statement is not told as done', async () => {
  const work = database.transaction(async (tx) => {
    await tx.execute(sql`SELECT 1/0`).catch(() => undefined);
  });
  await expect(work).rejects.toThrow('rolled back');
});

it('no connection is lost in the pool however many transactions meet a dead one', async () => {
  for (let n = 0; n < 15; n += 1) {
    const client = new pg.Client({ connectionString: server.url });
    client.on('error', () => undefined);
    await client.connect();
    await client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'steady'`,
    );
    await client.end();
    await database.transaction(async (tx) => {
      await tx.execute(sql`INSERT INTO kept VALUES (${n})`);
    });
  }
  expect(await count()).toBe(15);
});

it('reads and transactions wait while the postmaster is killed and PostgreSQL comes back', async () => {
  const postmaster = Number(
    (await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0],
  );
  process.kill(postmaster, 'SIGKILL');
  const read = steady.pool.query('SELECT 1 AS one');
  const written = database.transaction(async (tx) => {
    await tx.execute(sql`INSERT INTO kept VALUES (1)`);
  });
  expect((await read).rows[0].one).toBe(1);
  await written;
  expect(await count()).toBe(1);
});

it('is told as away, not waited for again and again, and found again when it is back', async () => {
  await server.stop();
  const first = performance.now();
  expect(troubleOf(await steady.pool.query('SELECT 1').catch((error: unknown) => error))).toBe(
    'away',
  );
  expect(performance.now() - first).toBeLessThan(8_000);
  const second = performance.now();
  expect(troubleOf(await steady.pool.query('SELECT 1').catch((error: unknown) => error))).toBe(
    'away',
  );
  expect(performance.now() - second).toBeLessThan(1_000);
  expect(steady.patience.isAway).toBe(true);
  server = await startEmbedded(folder, { throwAway: true });
  expect((await steady.pool.query('SELECT 1 AS one')).rows[0].one).toBe(1);
  expect(steady.patience.isAway).toBe(false);
}, 60_000);
