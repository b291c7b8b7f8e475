import { sql } from 'drizzle-orm';
import type { Database } from '#db/queryable.ts';
import { FOLD_VERSION } from '#lib/search/fold-version.ts';
import type { Left, Unread } from '#lib/search/left.ts';
import { foldEditions, type Searched } from './words-of-edition.ts';

const BATCH = 100;

interface Folded extends Unread {
  folded: string;
}
type Row = Searched & Unread & Record<string, unknown>;

/** An edition never changes: what was read before the transaction that writes holds. */
async function read(db: Database, after: Unread | null): Promise<Folded[]> {
  const version = sql`coalesce(w.fold_version, 0)`;
  const behind = after
    ? sql`AND (${version}, w.edition_id) > (${after.foldVersion}::int, ${after.id}::uuid)`
    : sql``;
  const { rows } = await db.execute<Row>(sql`
    SELECT w.edition_id AS id, ${version}::int AS "foldVersion", e.content, e.text
    FROM publication.showing w JOIN publication.edition e ON e.id = w.edition_id
    WHERE ${version} < ${FOLD_VERSION} ${behind} ORDER BY ${version}, w.edition_id LIMIT ${BATCH}`);
  const folded = await foldEditions(db, rows);
  return rows.map(({ id, foldVersion }, n) => ({ id, foldVersion, folded: folded[n] ?? '' }));
}

async function write(db: Database, rows: readonly Folded[]): Promise<number> {
  const ids = sql.param(rows.map(({ id }) => id));
  const { rowCount } = await db.execute(sql`
    WITH made AS (SELECT * FROM unnest(${ids}::uuid[],
      ${sql.param(rows.map(({ folded }) => folded))}::text[]) AS m(id, folded)),
    free AS MATERIALIZED (SELECT w.edition_id FROM publication.showing w
      WHERE w.edition_id = ANY(${ids}::uuid[]) FOR NO KEY UPDATE SKIP LOCKED)
    UPDATE publication.showing w SET folded = made.folded::tsvector, fold_version = ${FOLD_VERSION}
    FROM made JOIN free ON free.edition_id = made.id
    WHERE w.edition_id = made.id AND coalesce(w.fold_version, 0) < ${FOLD_VERSION}`);
  return rowCount ?? 0;
}

/** The editions whose words are still to be read. */
export const editionsLeft = (db: Database): Left<Folded> => ({
  read: async (after) => read(db, after),
  write: async (rows) => write(db, rows),
});
