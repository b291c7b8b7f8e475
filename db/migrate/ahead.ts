import { readMigrationFiles } from 'drizzle-orm/migrator';
import type pg from 'pg';
import { dropHalfBuilt } from './half-built.ts';

/** What a migration says that is to be built ahead: an index that may be there already. */
const INDEX = /CREATE( UNIQUE)? INDEX IF NOT EXISTS "/;

/**
 * Builds the indexes of migrations that are still to run, before these run: CONCURRENTLY, which no
 * transaction may do. Nobody's writing waits for it, however many rows there are; the migration
 * itself then finds the index there. Leaves to the migration what it makes the table or the columns
 * for.
 */
export async function buildIndexesAhead(client: pg.Client, folder: string): Promise<void> {
  const applied = await lastApplied(client);
  if (applied === null) return;
  const pending = readMigrationFiles({ migrationsFolder: folder }).filter(
    ({ folderMillis }) => folderMillis > applied,
  );
  for (const statement of pending.flatMap(({ sql }) => sql)) {
    if (INDEX.test(statement)) await build(client, statement);
  }
}

/**
 * Milliseconds of the last migration that ran; null in an empty database, where indexes cost
 * nothing.
 */
async function lastApplied(client: pg.Client): Promise<number | null> {
  const {
    rows: [found],
  } = await client.query<{ there: boolean }>(
    `SELECT to_regclass('drizzle.__drizzle_migrations') IS NOT NULL AS there`,
  );
  if (!found?.there) return null;
  const {
    rows: [last],
  } = await client.query<{ at: string | null }>(
    'SELECT max(created_at) AS at FROM drizzle.__drizzle_migrations',
  );
  return last?.at ? Number(last.at) : null;
}

const UNKNOWN_COLUMN = '42703';
const UNKNOWN_TABLE = '42P01';

async function build(client: pg.Client, statement: string): Promise<void> {
  await dropHalfBuilt(client, statement);
  await client
    .query(statement.replace('INDEX IF NOT EXISTS', 'INDEX CONCURRENTLY IF NOT EXISTS'))
    .catch((error: unknown) => {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code !== UNKNOWN_COLUMN && code !== UNKNOWN_TABLE) throw error;
    });
}
