import { join } from 'node:path';
import type pg from 'pg';
import { buildIndexesAhead } from './migrate/ahead.ts';
import { applyMigrations } from './migrate/apply.ts';
import { connect } from './migrate/connect.ts';
import {
  ensureReaderRole,
  givenReaderRole,
  grantToReader,
  requireReaderApart,
} from './migrate/reader.ts';
import { requireCapable, requireKnownSchema } from './migrate/requirements.ts';
import { takeAdvisoryLock } from './advisory-lock.ts';

export interface MigrateOptions {
  /** The reader role's password is derived from it. */
  authSecret: string;
  /** Connection string of an existing reader role, where the owner may not create one. */
  readerUrl?: string | undefined;
}

/** `pg_advisory_lock` key of whoever migrates ("gal2"). */
const migrationLock = 0x67616c32;
const folder = join(import.meta.dirname, 'migrations');

/**
 * Brings a database (PostgreSQL 15 or newer) to this code's schema and the reader role to its exact
 * rights. One process at a time. Gives back the reader's connection string and sets
 * READER_DATABASE_URL to it, which db/pools.ts reads. Throws OperatorError with one sentence where
 * the operator has to act.
 */
export async function migrate(url: string, options: MigrateOptions): Promise<string> {
  const client = await connect(url, 'DATABASE_URL');
  try {
    await requireCapable(client);
    // Two processes that start together would both create the tables.
    await takeAdvisoryLock(client, migrationLock);
    await requireKnownSchema(client, folder);
    // An index that is built in large steps fills the log of writes at once, and every commit waits
    // for the disk behind it.
    await client.query(
      `SET maintenance_work_mem = '64MB'; SET max_parallel_maintenance_workers = 0`,
    );
    await buildIndexesAhead(client, folder);
    await applyMigrations(client, folder);
    const readerUrl = await setUpReader(client, url, options);
    process.env.READER_DATABASE_URL = readerUrl;
    return readerUrl;
  } finally {
    // The lock ends with the connection.
    await client.end();
  }
}

async function setUpReader(
  client: pg.Client,
  url: string,
  { authSecret, readerUrl }: MigrateOptions,
): Promise<string> {
  const reader = readerUrl
    ? { role: await givenReaderRole(client, readerUrl), readerUrl }
    : await ensureReaderRole(client, url, authSecret);
  await grantToReader(client, reader.role);
  await requireReaderApart(client, reader.role);
  await (await connect(reader.readerUrl, 'READER_DATABASE_URL')).end();
  return reader.readerUrl;
}
