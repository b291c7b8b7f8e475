import { sql } from 'drizzle-orm';
import type { Queryable } from '#db/queryable.ts';
import { searchedWords } from '#lib/story/content/searched-words.ts';
import { foldStories } from '#lib/search/stems.ts';
import type { Part } from '#lib/search/vector.ts';
import type { EditionContent } from '../../edition.ts';
import { idsNamed, type SubjectKind } from '../../lists/kinds.ts';

/** What an edition is made of, as far as search reads it. */
export interface Searched {
  content: EditionContent;
  text: string;
}

/** Whose names find a story. */
const NAMED: readonly SubjectKind[] = ['author', 'agency', 'topic', 'country'];

const idsIn = ({ content }: Searched): string[] => NAMED.flatMap((kind) => idsNamed(kind, content));

/** By id what a subject is called; of a merged one its own name, and that of where it went. */
async function namesOf(db: Queryable, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await db.execute<{ id: string; names: string }>(sql`
    SELECT s.id, concat_ws(E'\n', s.name, s.code, t.name, t.code) AS names FROM publication.subject s
    LEFT JOIN publication.subject t ON t.id = s.merged_into WHERE s.id = ANY(${sql.param(ids)}::uuid[])`);
  return new Map(rows.map(({ id, names }) => [id, names]));
}

function partsOf(searched: Searched, names: ReadonlyMap<string, string>): Part[] {
  const { content, text } = searched;
  const named = idsIn(searched).flatMap((id) => names.get(id) ?? []);
  const fields = (['A', 'B', 'D'] as const).map((weight) => ({
    weight,
    text: searchedWords(content, text, weight),
  }));
  const rest = [content.slug, ...content.dateline.cities, ...content.dateline.agencies, ...named];
  return [...fields, { weight: 'D', text: rest.join('\n') }];
}

/** What editions are found by, each as the text of a tsvector, in their order. */
export async function foldEditions(
  db: Queryable,
  editions: readonly Searched[],
): Promise<string[]> {
  const names = await namesOf(db, [...new Set(editions.flatMap(idsIn))]);
  return foldStories(
    db,
    editions.map((edition) => ({
      parts: partsOf(edition, names),
      language: edition.content.language,
    })),
  );
}
