import type pg from 'pg';

export interface Table {
  schema: 'newsroom' | 'publication';
  name: string;
  /** Without generated ones, which nobody may write. */
  columns: string[];
}

/**
 * Made by what counts tries to sign in, not by a migration: a restored database does not have it,
 * and tries are soon forgotten.
 */
export const TRIES = 'sign_in_tries';

/**
 * The tables of both wings that a backup holds, each after those that its foreign keys point at.
 */
export async function tablesInOrder(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table & { needs: string[] }>(
    `
    SELECT n.nspname AS schema, c.relname AS name,
      ARRAY(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0
      AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum) AS columns,
      ARRAY(SELECT DISTINCT f.confrelid::regclass::text FROM pg_constraint f
      WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid <> c.oid) AS needs
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname IN ('newsroom', 'publication') AND c.relkind = 'r'
      -- Which pages are out of date, and who sits in which story, concerns the processes that run now, and transactions of this cluster.
      AND c.relname NOT IN ('tag_version', 'presence') AND c.relname <> $1
    ORDER BY n.nspname, c.relname`,
    [TRIES],
  );
  return inOrder(rows).map(({ schema, name, columns }) => ({ schema, name, columns }));
}

/** Takes, again and again, every table whose needs are met. */
export function inOrder<T extends { schema: string; name: string; needs: string[] }>(
  tables: T[],
): T[] {
  const ordered: T[] = [];
  const met = new Set<string>();
  for (let left = tables; left.length > 0;) {
    const ready = left.filter(({ needs }) => needs.every((name) => met.has(name)));
    if (ready.length === 0)
      throw new Error(`Foreign keys in a circle: ${left.map(({ name }) => name).join(', ')}`);
    for (const { schema, name } of ready) met.add(`${schema}.${name}`);
    ordered.push(...ready);
    left = left.filter((table) => !ready.includes(table));
  }
  return ordered;
}

export interface Sequence {
  schema: 'newsroom' | 'publication';
  name: string;
  /** As text: it may exceed what a JavaScript number holds. */
  value: string;
  called: boolean;
}

export async function sequences(client: pg.ClientBase): Promise<Sequence[]> {
  const { rows } = await client.query<Sequence>(`
    SELECT schemaname AS schema, sequencename AS name, coalesce(last_value,
    start_value)::text AS value, last_value IS NOT NULL AS called
    FROM pg_sequences WHERE schemaname IN ('newsroom', 'publication') ORDER BY schemaname, sequencename`);
  return rows;
}

/** SHA-256 of each migration that the database has, oldest first. */
export async function migrationsOf(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ hash: string }>(
    'SELECT hash FROM drizzle.__drizzle_migrations ORDER BY created_at',
  );
  return rows.map(({ hash }) => hash);
}

/** `"newsroom"."story"`, as SQL wants it. */
export const sqlName = (
  client: pg.ClientBase,
  { schema, name }: { schema: string; name: string },
): string => `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(name)}`;

export const sqlColumns = (client: pg.ClientBase, columns: string[]): string =>
  columns.map((column) => client.escapeIdentifier(column)).join(', ');
