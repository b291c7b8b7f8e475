import type pg from 'pg';

/** The tables that grow with the number of stories. */
const LARGE = [
  'newsroom.story', 'newsroom.working_copy', 'newsroom.story_version', 'newsroom.approval', 'newsroom.event', 'newsroom.document_state',
  'publication.story', 'publication.slug_history', 'publication.edition', 'publication.showing', 'publication.listing', 'publication.record', 'publication.edition_picture',
];

/** Takes away the indexes that no constraint needs: built once at the end they cost a third. Gives back how to make them again. */
export async function dropIndexes(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition FROM pg_index i
     WHERE i.indrelid = ANY ($1::regclass[]) AND NOT i.indisprimary AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)`, [LARGE]);
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  return rows.map(({ definition }) => definition);
}

/** Makes the indexes again and tells the planner what is there. */
export async function makeIndexes(client: pg.ClientBase, definitions: readonly string[], onStep: (sentence: string) => void): Promise<void> {
  await client.query(`SET maintenance_work_mem = '768MB'`);
  for (const definition of definitions) {
    onStep(/INDEX (\S+)/.exec(definition)?.[1] ?? definition);
    await client.query(definition);
  }
  for (const table of LARGE) await client.query(`VACUUM (ANALYZE) ${table}`);
}
