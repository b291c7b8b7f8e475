import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { MigrationMeta } from 'drizzle-orm/migrator';
import type pg from 'pg';
import copy from 'pg-copy-streams';
import { OperatorError } from '#db/operator-error.ts';
import { sqlColumns, sqlName, tablesInOrder, TRIES } from './catalog.ts';
import type { Manifest, SavedTable } from './manifest.ts';
import { writeMedia } from './media-files.ts';
import { migrationsNamed, rebuild } from './rebuild.ts';
import { verifyBackup, type Verified } from './verify-backup.ts';

export interface LoadOptions {
  /** Throw away what the database holds. */
  replace: boolean;
}

/**
 * Puts a backup back: pictures first, then the rows in one transaction, so that no row names a
 * picture that is not there. The database ends at the backup's own migration; the caller migrates
 * it on. Everyone has to sign in again. Throws OperatorError, with nothing changed, when the file
 * is damaged or the database is in use or not empty.
 */
export async function loadBackup(
  client: pg.Client,
  dataDir: string,
  path: string,
  { replace }: LoadOptions,
): Promise<Manifest> {
  const file = await open(path).catch((failure: NodeJS.ErrnoException) => {
    throw new OperatorError(`${path} cannot be read (${failure.code}).`);
  });
  try {
    const backup = await verifyBackup(file);
    const migrations = migrationsNamed(backup.manifest.migrations);
    await requireIdle(client);
    if (!replace) await requireEmpty(client);
    await loadMedia(backup, dataDir);
    await loadDatabase(client, backup, migrations);
    return backup.manifest;
  } finally {
    await file.close();
  }
}

/** A running Galley keeps documents in memory and would write them over what is restored. */
async function requireIdle(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query(
    'SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> ' +
      "pg_backend_pid() AND application_name LIKE 'galley %' AND application_name <> 'galley setup'",
  );
  if (rowCount)
    throw new OperatorError('Galley is running on this database: stop it, then restore.');
}

async function requireEmpty(client: pg.Client): Promise<void> {
  for (const table of await tablesInOrder(client)) {
    const { rowCount } = await client.query(`SELECT 1 FROM ${sqlName(client, table)} LIMIT 1`);
    if (rowCount)
      throw new OperatorError(
        'The database is not empty: with --replace everything in it is thrown away and the backup put in its place.',
      );
  }
}

async function loadMedia({ manifest, read }: Verified, dataDir: string): Promise<void> {
  for (const part of manifest.media) await writeMedia(dataDir, part.name, await read(part));
}

async function loadDatabase(
  client: pg.Client,
  { manifest, read }: Verified,
  migrations: MigrationMeta[],
): Promise<void> {
  await client.query('BEGIN');
  try {
    await rebuild(client, migrations);
    // Backups of earlier builds hold the table of tries, which no migration makes.
    for (const table of manifest.tables.filter(({ name }) => name !== TRIES))
      await loadTable(client, table, read);
    for (const { value, called, ...sequence } of manifest.sequences)
      await client.query('SELECT setval($1::regclass, $2, $3)', [
        sqlName(client, sequence),
        value,
        called,
      ]);
    // A sign-in that was ended after the backup must not come to life again.
    await client.query('UPDATE newsroom.session SET revoked_at = now() WHERE revoked_at IS NULL');
    await client.query('COMMIT');
  } catch (failure) {
    await client.query('ROLLBACK');
    throw failure;
  }
}

async function loadTable(
  client: pg.Client,
  table: SavedTable,
  read: Verified['read'],
): Promise<void> {
  const name = sqlName(client, table);
  async function* rows() {
    for (const part of table.parts) yield promisify(gunzip)(await read(part));
  }
  // The append-only tables' triggers forbid change, not addition: COPY passes them. Others may
  // come, and a backup holds their outcome.
  await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
  const into = client.query(
    copy.from(`COPY ${name} (${sqlColumns(client, table.columns)}) FROM STDIN`),
  );
  await pipeline(Readable.from(rows()), into);
  await client.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`);
  if (into.rowCount !== table.rows)
    throw new Error(`${name}: ${into.rowCount} rows of ${table.rows} came back`);
}
