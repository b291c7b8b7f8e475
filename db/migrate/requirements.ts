import { readFile } from 'node:fs/promises';
import type pg from 'pg';
import { OperatorError } from '../operator-error.ts';

/** Throws OperatorError where this PostgreSQL cannot carry Galley. */
export async function requireCapable(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number; encoding: string; missing: string[] }>(
    `SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding,
            ARRAY(SELECT name FROM unnest(ARRAY['unaccent', 'pg_trgm']) AS needed(name)
              WHERE NOT EXISTS (SELECT FROM pg_available_extensions a WHERE a.name = needed.name)) AS missing`,
  );
  const [found] = rows;
  if (!found || found.version < 150_000)
    throw new OperatorError('Galley needs PostgreSQL 15 or newer.');
  if (found.encoding !== 'UTF8')
    throw new OperatorError(
      `The database's encoding is ${found.encoding}: Galley needs one created with ENCODING 'UTF8'.`,
    );
  if (found.missing.length > 0)
    throw new OperatorError(
      `This PostgreSQL lacks the extension ${found.missing.join(' and ')} (on Debian in postgresql itself, elsewhere in postgresql-contrib).`,
    );
}

/**
 * Throws OperatorError when a newer Galley has been here: its schema may mean what this code does
 * not know.
 */
export async function requireKnownSchema(client: pg.Client, folder: string): Promise<void> {
  const journal = JSON.parse(await readFile(`${folder}/meta/_journal.json`, 'utf8')) as {
    entries: { when: number }[];
  };
  const newestHere = Math.max(...journal.entries.map((entry) => entry.when));
  const { rows } = await client.query<{ there: boolean }>(
    "SELECT to_regclass('drizzle.__drizzle_migrations') IS NOT NULL AS there",
  );
  if (!rows[0]?.there) return;
  const newest = await client.query<{ at: string | null }>(
    'SELECT max(created_at) AS at FROM drizzle.__drizzle_migrations',
  );
  if (Number(newest.rows[0]?.at ?? 0) > newestHere)
    throw new OperatorError(
      'The database was written by a newer Galley: update this one before starting it.',
    );
}
