import { sql } from 'drizzle-orm';
import type { Database } from '#db/queryable.ts';
import { FOLD_VERSION } from '#lib/search/fold-version.ts';
import { foldEditions, type Searched } from './words-of-edition.ts';

const BATCH = 100;

/**
 * Reads the words of so many editions that are still to be read, and writes them down in one short
 * transaction; what somebody is writing is left for another time. An edition never changes: what
 * was read before the transaction holds.
 * @returns how many were written; null where nothing is left.
 */
export async function foldSomeEditions(db: Database): Promise<number | null> {
  const { rows } = await db.execute<Searched & { id: string } & Record<string, unknown>>(sql`
    SELECT w.edition_id AS id, e.content, e.text FROM publication.showing w
    JOIN publication.edition e ON e.id = w.edition_id WHERE coalesce(w.fold_version, 0) < ${FOLD_VERSION}
    ORDER BY coalesce(w.fold_version, 0), w.edition_id LIMIT ${BATCH}`);
  if (rows.length === 0) return null;
  const folded = await foldEditions(db, rows);
  const { rowCount } = await db.execute(sql`
    WITH made AS (SELECT * FROM unnest(${sql.param(rows.map(({ id }) => id))}::uuid[],
      ${sql.param(folded)}::text[]) AS m(id, folded)),
    free AS MATERIALIZED (SELECT w.edition_id FROM publication.showing w
      WHERE w.edition_id = ANY(${sql.param(rows.map(({ id }) => id))}::uuid[])
      FOR NO KEY UPDATE SKIP LOCKED)
    UPDATE publication.showing w SET folded = made.folded::tsvector, fold_version = ${FOLD_VERSION}
    FROM made JOIN free ON free.edition_id = made.id
    WHERE w.edition_id = made.id AND coalesce(w.fold_version, 0) < ${FOLD_VERSION}`);
  return rowCount ?? 0;
}
