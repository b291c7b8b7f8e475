import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { startEmbedded, type Embedded } from '../embedded.ts';
import { buildIndexesAhead } from './ahead.ts';
import { connect } from './connect.ts';

const INDEX = 'CREATE INDEX IF NOT EXISTS "ahead_name" ON "public"."ahead" USING btree ("name");';
const UNIQUE =
  'CREATE UNIQUE INDEX IF NOT EXISTS "ahead_name" ON "public"."ahead" USING btree ("name");';
/** When the last migration of the database is dated. */
const LAST = 1_000;

let dataDir: string;
let embedded: Embedded;
let folder: string;
let [migrating, writing, elsewhere]: pg.Client[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'galley-ahead-data-'));
  embedded = await startEmbedded(dataDir, { throwAway: true });
});
afterAll(async () => {
  await embedded.stop();
  await rm(dataDir, { recursive: true, force: true });
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-ahead-'));
  [migrating, writing, elsewhere] = await Promise.all(
    [1, 2, 3].map(() => connect(embedded.url, 'DATABASE_URL')),
  );
  await at(migrating).query('CREATE TABLE public.ahead (name text NOT NULL)');
  await at(migrating).query("INSERT INTO public.ahead VALUES ('one'), ('two')");
  await at(migrating).query(
    'CREATE SCHEMA drizzle CREATE TABLE __drizzle_migrations (hash text, created_at bigint)',
  );
  await at(migrating).query("INSERT INTO drizzle.__drizzle_migrations VALUES ('x', $1)", [LAST]);
});
afterEach(async () => {
  // A test that failed may have left a transaction open.
  await Promise.all([writing, elsewhere].map((client) => at(client).end()));
  await at(migrating).query('DROP TABLE public.ahead; DROP SCHEMA drizzle CASCADE');
  await at(migrating).end();
  await rm(folder, { recursive: true, force: true });
});

function at(client: pg.Client | undefined): pg.Client {
  if (!client) throw new Error('not connected');
  return client;
}

/** Migrations as drizzle-kit writes them, one statement each; the first is dated `when`. */
async function written(statements: string[], when = LAST + 1): Promise<void> {
  const entries = statements.map((_, idx) => ({
    idx,
    version: '7',
    when: when + idx,
    tag: `m${idx}`,
    breakpoints: true,
  }));
  await mkdir(join(folder, 'meta'));
  await writeFile(
    join(folder, 'meta/_journal.json'),
    JSON.stringify({ version: '7', dialect: 'postgresql', entries }),
  );
  await Promise.all(
    statements.map((statement, idx) => writeFile(join(folder, `m${idx}.sql`), statement)),
  );
}

/** Whether the index is of use; null where there is none. */
async function valid(): Promise<boolean | null> {
  const {
    rows: [row],
  } = await at(elsewhere).query<{ valid: boolean }>(
    `SELECT indisvalid AS valid FROM pg_index WHERE indexrelid = to_regclass('public.ahead_name')`,
  );
  return row?.valid ?? null;
}

const building = async () => {
  const { rows } = await at(elsewhere).query(
    `SELECT FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'CREATE%INDEX%ahead_name%'
    AND datname = current_database()`,
  );
  return rows.length;
};

it('builds the index of a migration to come while others write', async () => {
  await written([INDEX]);
  await at(writing).query('BEGIN');
  await at(writing).query("INSERT INTO public.ahead VALUES ('three')");
  const built = buildIndexesAhead(at(migrating), folder);
  await expect.poll(building).toBe(1);
  // The build waits for the writer; who writes now does not wait for the build.
  await at(elsewhere).query("SET lock_timeout = '2s'");
  await at(elsewhere).query("INSERT INTO public.ahead VALUES ('four')");
  await at(writing).query('COMMIT');
  await built;
  expect(await valid()).toBe(true);
  await at(migrating).query(INDEX);
});

it('drops what an earlier start left half-built and builds it again', async () => {
  await at(migrating).query("INSERT INTO public.ahead VALUES ('one')");
  const cutShort = UNIQUE.replace('INDEX', 'INDEX CONCURRENTLY');
  await expect(at(migrating).query(cutShort)).rejects.toMatchObject({ code: '23505' });
  expect(await valid()).toBe(false);
  await at(migrating).query("DELETE FROM public.ahead WHERE name = 'one'");
  await written([UNIQUE]);
  await buildIndexesAhead(at(migrating), folder);
  expect(await valid()).toBe(true);
  await expect(
    at(migrating).query("INSERT INTO public.ahead VALUES ('two')"),
  ).rejects.toMatchObject({ code: '23505' });
});

it('leaves an index alone that is whole, and one whose table or column the migration makes', async () => {
  await at(migrating).query(INDEX);
  const {
    rows: [before],
  } = await at(elsewhere).query(`SELECT to_regclass('public.ahead_name')::oid AS oid`);
  await written([
    INDEX,
    'CREATE INDEX IF NOT EXISTS "ahead_age" ON "public"."ahead" USING btree ("age");',
    'CREATE INDEX IF NOT EXISTS "later_name" ON "public"."later" USING btree ("name");',
  ]);
  await buildIndexesAhead(at(migrating), folder);
  const { rows } = await at(elsewhere).query(
    `SELECT to_regclass('public.ahead_name')::oid AS oid, to_regclass('public.ahead_age') AS age,
    to_regclass('public.later_name') AS later`,
  );
  expect(rows).toEqual([{ ...before, age: null, later: null }]);
});

it('does nothing for migrations that have run, nor in an empty database', async () => {
  await written([INDEX], LAST);
  await buildIndexesAhead(at(migrating), folder);
  expect(await valid()).toBeNull();
  await at(migrating).query('DROP TABLE drizzle.__drizzle_migrations');
  await rm(join(folder, 'meta'), { recursive: true });
  await written([INDEX]);
  await buildIndexesAhead(at(migrating), folder);
  expect(await valid()).toBeNull();
});

it('fails with what PostgreSQL says where rows are in the way', async () => {
  await at(migrating).query("INSERT INTO public.ahead VALUES ('one')");
  await written([UNIQUE]);
  await expect(buildIndexesAhead(at(migrating), folder)).rejects.toMatchObject({ code: '23505' });
});
