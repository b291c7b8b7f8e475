import type pg from 'pg';
import { connect } from '#db/migrate/connect.ts';
import { sqlName, tablesInOrder, type Table } from '../backup/catalog.ts';
import { migrationStatus } from '../migration-status.ts';
import { Wrong, type Finding } from './finding.ts';

export async function version(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ version: string; number: number; encoding: string }>(
    "SELECT current_setting('server_version') AS version, " +
      "current_setting('server_version_num')::int AS number, current_setting('server_encoding') AS encoding",
  );
  const found = rows[0];
  if (!found || found.number < 150_000)
    throw new Wrong(`PostgreSQL ${found?.version} is too old: 15 is the least`);
  if (found.encoding !== 'UTF8')
    throw new Wrong(`The database's encoding is ${found.encoding}, not UTF8`);
  return `PostgreSQL ${found.version} answers`;
}

export async function extensions(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT name FROM unnest(ARRAY['unaccent', 'pg_trgm']) AS needed(name) " +
      'WHERE NOT EXISTS (SELECT FROM pg_extension WHERE extname = name)',
  );
  const [missing] = rows;
  if (missing)
    throw new Wrong(`The extension ${missing.name} is not there: npm run galley -- migrate`);
  return 'The extensions unaccent and pg_trgm are there';
}

export async function migrations(client: pg.Client): Promise<Finding> {
  const all = await migrationStatus(client);
  const missing = all.filter(({ applied }) => !applied);
  if (missing.length)
    throw new Wrong(
      `${missing.length} of ${all.length} migrations are to do: npm run galley -- migrate`,
    );
  return `All ${all.length} migrations are applied`;
}

/**
 * What the role that READER_DATABASE_URL names, else the one that `migrate` makes, may do: read the
 * public views, and touch no table of either wing.
 */
export async function readers(client: pg.Client, readerUrl: string | undefined): Promise<Finding> {
  const role = readerUrl
    ? decodeURIComponent(new URL(readerUrl).username)
    : await ownReader(client);
  if (readerUrl) await signIn(readerUrl);
  const { rows } = await client.query<{ reads: boolean }>(
    "SELECT has_schema_privilege(oid, 'publication', 'USAGE') AND has_table_privilege(oid, " +
      "'publication.public_story', 'SELECT') AS reads FROM pg_roles WHERE rolname = $1",
    [role],
  );
  if (!rows[0]?.reads)
    throw new Wrong(
      `Readers' role ${role} cannot read what is published: npm run galley -- migrate`,
    );
  for (const table of await tablesInOrder(client)) await requireNoRight(client, role, table);
  return `Readers' role ${role} reads the public views and no table`;
}

async function ownReader(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ role: string }>(
    "SELECT left(current_database(), 56) || '_reader' AS role",
  );
  return rows[0]?.role ?? '';
}

async function signIn(url: string): Promise<void> {
  await connect(url, 'READER_DATABASE_URL').then(
    (reader) => reader.end(),
    (failure: Error) => {
      throw new Wrong(failure.message.replace(/\.$/, ''));
    },
  );
}

async function requireNoRight(client: pg.Client, role: string, table: Table): Promise<void> {
  const { rows } = await client.query<{ may: boolean }>(
    "SELECT has_table_privilege($1, $2, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE') AS may",
    [role, sqlName(client, table)],
  );
  if (rows[0]?.may)
    throw new Wrong(
      `Readers' role ${role} may touch the table ${table.schema}.${table.name}: npm run galley -- migrate`,
    );
}

/** Embargoes and schedules go by the database's clock, pages and sign-ins by this machine's. */
export async function clocks(client: pg.Client): Promise<Finding> {
  const asked = Date.now();
  const { rows } = await client.query<{ at: Date }>('SELECT clock_timestamp() AS at');
  const here = (asked + Date.now()) / 2;
  const apart = Math.abs((rows[0]?.at.getTime() ?? 0) - here) / 1_000;
  if (apart > 2)
    throw new Wrong(
      `The clocks of this machine and of the database are ${apart.toFixed(0)} s apart`,
    );
  return 'The clocks of this machine and of the database agree';
}
