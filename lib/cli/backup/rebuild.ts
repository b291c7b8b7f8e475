import { readMigrationFiles, type MigrationMeta } from 'drizzle-orm/migrator';
import type pg from 'pg';
import { withinTransaction } from '#db/migrate/apply.ts';
import { OperatorError } from '#db/operator-error.ts';

const folder = new URL('../../../db/migrations', import.meta.url).pathname;

/**
 * The migrations of this code that bear these hashes, oldest first. Throws OperatorError where it
 * does not know them all.
 */
export function migrationsNamed(hashes: string[]): MigrationMeta[] {
  const known = readMigrationFiles({ migrationsFolder: folder }).slice(0, hashes.length);
  if (known.length === hashes.length && known.every(({ hash }, i) => hash === hashes[i]))
    return known;
  throw new OperatorError(
    'The backup was made by another version of Galley: restore it with that version, then update. Nothing was changed.',
  );
}

/**
 * Inside the caller's transaction: drops both wings and makes them anew, empty, as these migrations
 * leave them. The migrator commits by itself, which would leave nothing to go back to.
 */
export async function rebuild(client: pg.Client, migrations: MigrationMeta[]): Promise<void> {
  await client.query('DROP SCHEMA IF EXISTS newsroom, publication CASCADE');
  // As drizzle makes it: the database may never have been migrated.
  await client.query('CREATE SCHEMA IF NOT EXISTS drizzle');
  await client.query(
    'CREATE TABLE IF NOT EXISTS drizzle.__drizzle_migrations (id serial PRIMARY KEY, hash text ' +
      'NOT NULL, created_at bigint)',
  );
  await client.query('TRUNCATE drizzle.__drizzle_migrations');
  for (const { sql, hash, folderMillis } of migrations) {
    for (const statement of sql) await client.query(withinTransaction(statement));
    await client.query(
      'INSERT INTO drizzle.__drizzle_migrations (hash, created_at) VALUES ($1, $2)',
      [hash, folderMillis],
    );
  }
}
