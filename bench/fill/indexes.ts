import type pg from 'pg';
import { connect } from './database.ts';

/** The tables that grow with the number of stories. */
const LARGE = [
  'newsroom.story',
  'newsroom.working_copy',
  'newsroom.story_version',
  'newsroom.approval',
  'newsroom.event',
  'newsroom.document_state',
  'newsroom.findable',
  'publication.story',
  'publication.slug_history',
  'publication.edition',
  'publication.showing',
  'publication.findable',
  'publication.listing',
  'publication.record',
  'publication.edition_picture',
];

/**
 * Takes away the indexes that no constraint needs: built once at the end they cost a third. Gives
 * back how to make them again.
 */
export async function dropIndexes(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition FROM pg_index i
     WHERE i.indrelid = ANY ($1::regclass[]) AND NOT i.indisprimary AND NOT EXISTS (SELECT
     FROM pg_constraint c WHERE c.conindid = i.indexrelid)`,
    [LARGE],
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  return rows.map(({ definition }) => definition);
}

/** Builds at once: as many as there are processors on a small machine. */
const BUILDERS = 2;

/**
 * Makes the indexes again, the full-text ones first because they take longest, and tells the
 * planner what is there.
 */
export async function makeIndexes(
  url: string,
  definitions: readonly string[],
  onStep: (sentence: string) => void,
): Promise<void> {
  const longestFirst = definitions.toSorted(
    (a, b) => Number(b.includes('USING gin')) - Number(a.includes('USING gin')),
  );
  const work = [...longestFirst, ...LARGE.map((table) => `VACUUM (ANALYZE) ${table}`)];
  await Promise.all(
    Array.from({ length: BUILDERS }, async () => {
      const client = await connect(url);
      await client.query(`SET maintenance_work_mem = '768MB'`);
      for (let statement = work.shift(); statement !== undefined; statement = work.shift()) {
        await client.query(statement);
        onStep(/INDEX (\S+)|VACUUM \(ANALYZE\) \S+/.exec(statement)?.[0] ?? statement);
      }
      await client.end();
    }),
  );
}
