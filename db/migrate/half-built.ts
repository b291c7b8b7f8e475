import type pg from 'pg';

/** An index that may be there already, in a transaction or outside of one. */
const INDEX = /CREATE(?: UNIQUE)? INDEX (?:CONCURRENTLY )?IF NOT EXISTS "([^"]+)" ON "([^"]+)"\./;

/**
 * Before a statement that builds an index CONCURRENTLY if there is none: drops what a start that
 * was cut short left half-built. That is of no use, and IF NOT EXISTS would take it for done. One
 * that is whole stays: somebody may search by it.
 */
export async function dropHalfBuilt(client: pg.Client, statement: string): Promise<void> {
  const [, name, schema] = INDEX.exec(statement) ?? [];
  if (!name || !schema) return;
  const index = `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(name)}`;
  const { rows } = await client.query(
    'SELECT FROM pg_index WHERE indexrelid = to_regclass($1) AND NOT indisvalid',
    [index],
  );
  if (rows.length > 0) await client.query(`DROP INDEX CONCURRENTLY ${index}`);
}
