import { sql } from 'drizzle-orm';
import { staffDb } from '#db/staff.ts';
import { FOLD_VERSION } from '#lib/search/fold-version.ts';
import type { StoryContent } from '../content.ts';
import { foldContent } from './fold-content.ts';

const BATCH = 100;

interface Copy extends Record<string, unknown> {
  id: string;
  version: number;
  content: StoryContent;
}

async function write(rows: readonly Copy[], folded: readonly string[]): Promise<number> {
  const ids = sql.param(rows.map(({ id }) => id));
  const versions = sql.param(rows.map(({ version }) => version));
  // Who writes in a story locks its row first of all: what is locked is left for another time.
  const { rowCount } = await staffDb().execute(sql`
    WITH made AS (SELECT * FROM unnest(${ids}::uuid[], ${versions}::int[], ${sql.param(folded)}::text[])
      AS m(id, version, folded)),
    free AS MATERIALIZED (SELECT s.id FROM newsroom.story s WHERE s.id = ANY(${ids}::uuid[])
      FOR NO KEY UPDATE SKIP LOCKED)
    UPDATE newsroom.working_copy c SET folded = made.folded::tsvector, fold_version = ${FOLD_VERSION}
    FROM made JOIN free ON free.id = made.id
    WHERE c.story_id = made.id AND c.version = made.version
      AND coalesce(c.fold_version, 0) < ${FOLD_VERSION}`);
  return rowCount ?? 0;
}

/**
 * Reads the words of so many stories that are still to be read, and writes them down in one short
 * transaction; what somebody is writing in, or has changed meanwhile, is left for another time.
 * @returns how many were written; null where nothing is left.
 */
export async function foldSomeStories(): Promise<number | null> {
  const { rows } = await staffDb().execute<Copy>(sql`
    SELECT story_id AS id, version, content FROM newsroom.working_copy
    WHERE coalesce(fold_version, 0) < ${FOLD_VERSION}
    ORDER BY coalesce(fold_version, 0), story_id LIMIT ${BATCH}`);
  if (rows.length === 0) return null;
  const folded: string[] = [];
  for (const { content } of rows) folded.push(await foldContent(staffDb(), content));
  return write(rows, folded);
}
