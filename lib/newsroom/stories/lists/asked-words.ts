import { sql, type SQL } from 'drizzle-orm';
import { staffDb } from '#db/staff.ts';
import { FOLD_VERSION } from '#lib/search/fold-version.ts';
import { readAsked } from '#lib/search/question.ts';
import { stemsOfAsked } from '#lib/search/stems.ts';
import { queryOf } from '#lib/search/to-query.ts';
import { tokens } from '#lib/story/text/reading/tokens.ts';

/**
 * The column of `findable` that is asked: `folded`, once the words of all stories are read; until
 * then `terms`.
 */
export type Column = 'folded' | 'terms';
export const COLUMNS: Readonly<Record<Column, SQL>> = { folded: sql`folded`, terms: sql`terms` };

/** A question of words as each column is asked it; '' for none. */
export type Words = Record<Column, string>;

/** It stays true: every process reads the words that it writes. */
let complete = false;

export async function columnNow(): Promise<Column> {
  if (complete) return 'folded';
  const { rows } = await staffDb().execute<{ left: boolean }>(sql`
    SELECT EXISTS (SELECT FROM newsroom.working_copy WHERE coalesce(fold_version, 0) < ${FOLD_VERSION}) AS left`);
  complete = rows[0]?.left === false;
  return complete ? 'folded' : 'terms';
}

/** The languages of all stories, by as many looks into an index as there are languages. */
async function languages(): Promise<string[]> {
  const { rows } = await staffDb().execute<{ language: string }>(sql`
    WITH RECURSIVE found(language) AS (
      (SELECT language FROM newsroom.working_copy ORDER BY language LIMIT 1)
      UNION ALL SELECT (SELECT c.language FROM newsroom.working_copy c WHERE c.language > found.language
        ORDER BY c.language LIMIT 1) FROM found WHERE found.language IS NOT NULL
    ) SELECT language FROM found WHERE language IS NOT NULL`);
  return rows.map(({ language }) => language);
}

/** Words as the beginnings of some in the text, as versions before this one ask for them. */
const beginnings = (text: string): string =>
  tokens(text, 'en')
    .filter(({ pair, whole }) => !pair && !whole)
    .slice(0, 8)
    .map(({ text: word }) => `'${word}':*`)
    .join(' & ');

/**
 * What somebody types to find a story: every word as the beginning of one in the text, so that a
 * search finds while it is being typed, and by its forms in the language of each story.
 */
export async function readWords(question: string): Promise<Words> {
  const asked = readAsked(question, 'en');
  const stems = await stemsOfAsked(staffDb(), asked, await languages());
  return { folded: queryOf(asked, { stems, begins: true }), terms: beginnings(question) };
}
