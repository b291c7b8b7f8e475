import { sql } from 'drizzle-orm';
import { staffDb } from '#db/staff.ts';
import { FOLD_VERSION } from '#lib/search/fold-version.ts';
import type { Left, Unread } from '#lib/search/left.ts';
import type { StoryContent } from '../content.ts';
import { foldContents } from './fold-content.ts';

const BATCH = 100;

interface Copy extends Record<string, unknown>, Unread {
  version: number;
  content: StoryContent;
}
interface Folded extends Unread {
  version: number;
  folded: string;
}

async function read(after: Unread | null): Promise<Folded[]> {
  const foldVersion = sql`coalesce(fold_version, 0)`;
  const behind = after
    ? sql`AND (${foldVersion}, story_id) > (${after.foldVersion}::int, ${after.id}::uuid)`
    : sql``;
  const { rows } = await staffDb().execute<Copy>(sql`
    SELECT story_id AS id, ${foldVersion}::int AS "foldVersion", version, content FROM newsroom.working_copy
    WHERE ${foldVersion} < ${FOLD_VERSION} ${behind} ORDER BY ${foldVersion}, story_id LIMIT ${BATCH}`);
  const folded = await foldContents(
    staffDb(),
    rows.map(({ content }) => content),
  );
  return rows.map(({ content: _, ...row }, n) => ({ ...row, folded: folded[n] ?? '' }));
}

async function write(rows: readonly Folded[]): Promise<number> {
  const ids = sql.param(rows.map(({ id }) => id));
  const versions = sql.param(rows.map(({ version }) => version));
  // Who writes in a story locks its row first of all: what is locked is left for another time.
  const { rowCount } = await staffDb().execute(sql`
    WITH made AS (SELECT * FROM unnest(${ids}::uuid[], ${versions}::int[],
      ${sql.param(rows.map(({ folded }) => folded))}::text[]) AS m(id, version, folded)),
    free AS MATERIALIZED (SELECT s.id FROM newsroom.story s WHERE s.id = ANY(${ids}::uuid[])
      FOR NO KEY UPDATE SKIP LOCKED)
    UPDATE newsroom.working_copy c SET folded = made.folded::tsvector, fold_version = ${FOLD_VERSION}
    FROM made JOIN free ON free.id = made.id
    WHERE c.story_id = made.id AND c.version = made.version
      AND coalesce(c.fold_version, 0) < ${FOLD_VERSION}`);
  return rowCount ?? 0;
}

/** The working copies whose words are still to be read. */
export const storiesLeft: Left<Folded> = { read, write };
