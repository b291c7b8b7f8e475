import { setTimeout as wait } from 'node:timers/promises';
import { readMigrationFiles, type MigrationMeta } from 'drizzle-orm/migrator';
import type pg from 'pg';
import { OperatorError } from '../operator-error.ts';
import { dropHalfBuilt } from './half-built.ts';

/**
 * How a migration begins that writes many rows, or builds and drops what no transaction may. It has
 * to bear being begun again, and waits for locks as long as it takes: nothing belongs in it that
 * others queue behind.
 */
const BY_ITSELF = '-- Each statement by itself';

/**
 * Whoever waits for a table's lock makes all others queue behind: so long, then the queue may pass.
 * In milliseconds.
 */
const LONGEST_WAIT = 800;
const PAUSE = 200;
/** In all about two minutes. */
const TRIES = 120;
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Applies the migrations that are still to run, in the table that drizzle keeps of them. Unlike
 * drizzle's own migrator it takes one transaction for each, not one for all, and in it waits for no
 * lock longer than a second. Throws OperatorError when somebody does not let go of a table.
 */
export async function applyMigrations(client: pg.Client, folder: string): Promise<void> {
  await client.query(`CREATE SCHEMA IF NOT EXISTS drizzle;
    CREATE TABLE IF NOT EXISTS drizzle.__drizzle_migrations (id serial PRIMARY KEY,
    hash text NOT NULL, created_at bigint)`);
  const {
    rows: [last],
  } = await client.query<{ at: string | null }>(
    'SELECT max(created_at) AS at FROM drizzle.__drizzle_migrations',
  );
  for (const migration of readMigrationFiles({ migrationsFolder: folder })) {
    if (migration.folderMillis > Number(last?.at ?? 0)) await apply(client, migration);
  }
}

async function apply(client: pg.Client, { sql, hash, folderMillis }: MigrationMeta): Promise<void> {
  const done = {
    text: 'INSERT INTO drizzle.__drizzle_migrations (hash, created_at) VALUES ($1, $2)',
    values: [hash, folderMillis],
  };
  if (!sql[0]?.startsWith(BY_ITSELF)) return together(client, [...sql, done], TRIES);
  for (const statement of sql) {
    await dropHalfBuilt(client, statement);
    await client.query(statement);
  }
  await client.query(done);
}

/**
 * The same statement for a database that is empty and nobody else's: there it may stand in a
 * transaction with others.
 */
export const withinTransaction = (statement: string): string =>
  statement.replaceAll(' INDEX CONCURRENTLY', ' INDEX');

type Statements = readonly (string | { text: string; values: unknown[] })[];

async function together(client: pg.Client, statements: Statements, tries: number): Promise<void> {
  try {
    await client.query(`BEGIN; SET LOCAL lock_timeout = ${LONGEST_WAIT}`);
    for (const statement of statements) await client.query(statement);
    await client.query('COMMIT');
  } catch (cause) {
    await client.query('ROLLBACK');
    if (!(cause instanceof Error && 'code' in cause && cause.code === LOCK_NOT_AVAILABLE))
      throw cause;
    if (tries <= 1)
      throw new OperatorError(
        'Another program keeps a table of the newsroom locked: end it, and start again.',
        { cause },
      );
    await wait(PAUSE);
    await together(client, statements, tries - 1);
  }
}
