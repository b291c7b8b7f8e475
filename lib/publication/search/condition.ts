import { sql, type SQL } from 'drizzle-orm';
import { having } from '#lib/findable-keys.ts';
import type { Queryable } from '#db/queryable.ts';
import { FOLD_VERSION } from '#lib/search/fold-version.ts';
import { readAsked, type Asked } from '#lib/search/question.ts';
import { stemsOfAsked, stopOf } from '#lib/search/stems.ts';
import { queryOf } from '#lib/search/to-query.ts';
import type { Stems } from '#lib/search/vector.ts';
import type { Question } from './question.ts';

/** What somebody looks for. */
export interface Wanted {
  asked: Asked;
  /** By the forms of its words their stems in the languages of all stories. */
  stems: Stems;
  /**
   * As a constant: of a call PostgreSQL would make it anew for each row that it looks at; '' where
   * the words leave nothing to look for.
   */
  query: string;
  /** The column of `public_search` that it is looked for in. */
  column: 'folded' | 'search';
  /** The instant by PostgreSQL's own clock. */
  at: Date;
}

export const COLUMNS: Readonly<Record<Wanted['column'], SQL>> = {
  folded: sql`folded`,
  search: sql`search`,
};

interface Facts extends Record<string, unknown> {
  at: number;
  languages: string[];
  left: boolean;
}

/** That the words of all editions are read stays true: every process writes them from then on. */
let complete = false;

async function factsOf(tx: Queryable): Promise<Facts> {
  const left = complete
    ? sql`false`
    : sql`EXISTS (SELECT FROM publication.public_fold_version WHERE fold_version < ${FOLD_VERSION})`;
  const { rows } = await tx.execute<Facts>(sql`
    SELECT extract(epoch from now())::float8 AS at, ${left} AS left,
      array(SELECT language FROM publication.public_language) AS languages`);
  const [facts] = rows;
  if (!facts) throw new Error('PostgreSQL answered without a row');
  complete = !facts.left;
  return facts;
}

/** As versions before `folded` looked for words; until all are read. */
async function formerQuery(tx: Queryable, words: string, language: string): Promise<string> {
  const { rows } = await tx.execute<{ query: string }>(
    sql`SELECT publication.search_query(${language}, ${words})::text AS query`,
  );
  return rows[0]?.query ?? '';
}

/** @param language the organisation's: what says nothing in it may be missing. */
export async function readWanted(tx: Queryable, words: string, language: string): Promise<Wanted> {
  const facts = await factsOf(tx);
  const asked = readAsked(words, language);
  const stems = await stemsOfAsked(tx, asked, [...facts.languages, language]);
  const query = facts.left
    ? await formerQuery(tx, words, language)
    : queryOf(asked, { stems, stops: stopOf(language) });
  const at = new Date(facts.at * 1_000);
  return { asked, stems, query, column: facts.left ? 'search' : 'folded', at };
}

/**
 * Pieces of a tsquery, all of which have to hold.
 * @param countries ids of the country and of those merged into it; null: any.
 */
export const conditionsOf = ({ direction }: Question, countries: string[] | null): string[] => [
  ...(countries ? [having('country', ...countries)] : []),
  ...(direction ? [having('direction', direction)] : []),
];

/**
 * The condition on `public_search`, named `f`; an instant is said only where one was asked for:
 * months alone lead PostgreSQL to the index of words.
 * @param days back from PostgreSQL's present instant; null: without an end.
 */
export const conditionOn = (parts: readonly string[], days: number | null, column: SQL): SQL =>
  sql.join(
    [
      sql`true`,
      ...(parts.length > 0 ? [sql`f.${column} @@ ${parts.join(' & ')}::tsquery`] : []),
      ...(days === null
        ? []
        : [sql`f.first_published_at >= now() - make_interval(days => ${days})`]),
    ],
    sql` AND `,
  );
