import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';

const folder = join(import.meta.dirname, '../../db/migrations');

export interface MigrationStatus {
  name: string;
  applied: boolean;
}

/** This Galley's migrations, oldest first, and whether the database has each. */
export async function migrationStatus(client: pg.ClientBase): Promise<MigrationStatus[]> {
  const journal = JSON.parse(await readFile(join(folder, 'meta/_journal.json'), 'utf8')) as {
    entries: { tag: string; when: number }[];
  };
  const newest = await newestApplied(client);
  // drizzle applies what is newer than the newest that it applied.
  return journal.entries.map(({ tag, when }) => ({ name: tag, applied: when <= newest }));
}

async function newestApplied(client: pg.ClientBase): Promise<number> {
  const there = await client.query<{ there: boolean }>(
    "SELECT to_regclass('drizzle.__drizzle_migrations') IS NOT NULL AS there",
  );
  if (!there.rows[0]?.there) return 0;
  const { rows } = await client.query<{ at: string | null }>(
    'SELECT max(created_at) AS at FROM drizzle.__drizzle_migrations',
  );
  return Number(rows[0]?.at ?? 0);
}
