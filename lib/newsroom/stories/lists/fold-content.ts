import { sql, type SQL } from 'drizzle-orm';
import type { Queryable } from '#db/queryable.ts';
import { renderText } from '#lib/story/render/render-text.ts';
import { FOLD_VERSION } from '#lib/search/fold-version.ts';
import { foldStories } from '#lib/search/stems.ts';
import type { StoryContent } from '../content.ts';
import { searchedFields } from './searchable.ts';

const namedIn = ({ topics, countries, authors, agencies }: StoryContent): string[] => [
  ...topics,
  ...countries,
  ...authors,
  ...agencies,
];

/** By id what tags, bylines and agencies are called; of a merged tag also what it went into. */
async function namesOf(db: Queryable, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const any = sql`ANY(${sql.param(ids)}::uuid[])`;
  const { rows } = await db.execute<{ id: string; name: string }>(sql`
    SELECT t.id, concat_ws(E'\n', t.name, i.name) AS name FROM newsroom.tag t
      LEFT JOIN newsroom.tag i ON i.id = t.merged_into WHERE t.id = ${any}
    UNION ALL SELECT id, name FROM newsroom.contributor WHERE id = ${any}
    UNION ALL SELECT id, concat_ws(E'\n', name, code) FROM newsroom.agency WHERE id = ${any}`);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** What working copies are found by at the desk, each as the text of a tsvector, in their order. */
export async function foldContents(
  db: Queryable,
  contents: readonly StoryContent[],
): Promise<string[]> {
  const names = await namesOf(db, [...new Set(contents.flatMap(namedIn))]);
  const stories = contents.map((content) => {
    const fields = searchedFields(content, renderText(content.body));
    const named = namedIn(content).flatMap((id) => names.get(id) ?? []);
    const text = [...fields, content.slug, ...named.toSorted()].join('\n');
    return { parts: [{ text, weight: 'D' as const }], language: content.language };
  });
  return foldStories(db, stories);
}

/** The columns of it. */
export async function foldedColumns(
  db: Queryable,
  content: StoryContent,
): Promise<{ folded: SQL<string>; foldVersion: number }> {
  const [folded = ''] = await foldContents(db, [content]);
  return { folded: sql<string>`${folded}::tsvector`, foldVersion: FOLD_VERSION };
}
