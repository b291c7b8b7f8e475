import { sql, type SQL } from 'drizzle-orm';
import type { Queryable } from '#db/queryable.ts';
import { renderText } from '#lib/story/render/render-text.ts';
import { FOLD_VERSION } from '#lib/search/fold-version.ts';
import { foldStory } from '#lib/search/stems.ts';
import type { StoryContent } from '../content.ts';
import { searchedFields } from './searchable.ts';

/** What tags, bylines and agencies are called; of a merged tag also what it went into. */
async function namesOf(db: Queryable, content: StoryContent): Promise<string[]> {
  const { topics, countries, authors, agencies } = content;
  const tags = [...topics, ...countries];
  if (tags.length + authors.length + agencies.length === 0) return [];
  const { rows } = await db.execute<{ name: string }>(sql`
    SELECT concat_ws(E'\n', t.name, i.name) AS name FROM newsroom.tag t
      LEFT JOIN newsroom.tag i ON i.id = t.merged_into WHERE t.id = ANY(${sql.param(tags)}::uuid[])
    UNION ALL SELECT name FROM newsroom.contributor WHERE id = ANY(${sql.param(authors)}::uuid[])
    UNION ALL SELECT concat_ws(E'\n', name, code) FROM newsroom.agency WHERE id = ANY(${sql.param(agencies)}::uuid[])
    ORDER BY 1`);
  return rows.map(({ name }) => name);
}

/** What a working copy is found by at the desk, as the text of a tsvector. */
export async function foldContent(db: Queryable, content: StoryContent): Promise<string> {
  const fields = searchedFields(content, renderText(content.body));
  const text = [...fields, content.slug, ...(await namesOf(db, content))].join('\n');
  return foldStory(db, [{ text, weight: 'D' }], content.language);
}

/** The columns of it. */
export async function foldedColumns(
  db: Queryable,
  content: StoryContent,
): Promise<{ folded: SQL<string>; foldVersion: number }> {
  const folded = await foldContent(db, content);
  return { folded: sql<string>`${folded}::tsvector`, foldVersion: FOLD_VERSION };
}
