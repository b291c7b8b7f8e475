import { sql, type SQL } from 'drizzle-orm';
import { having } from '#lib/findable-keys.ts';
import type { Queryable } from '#db/queryable.ts';
import type { Question } from './question.ts';

/**
 * What is looked for, as a constant: of a call PostgreSQL would make it anew for each row that it
 * looks at; '' where the words leave nothing to look for. And the instant by its own clock.
 */
export async function readQuery(
  tx: Queryable,
  words: string,
  language: string,
): Promise<{ query: string; at: Date }> {
  const { rows } = await tx.execute<{ query: string; at: number }>(
    sql`SELECT publication.search_query(${language}, ${words})::text AS query, extract(epoch from now())::float8 AS at`,
  );
  return { query: rows[0]?.query ?? '', at: new Date((rows[0]?.at ?? 0) * 1_000) };
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
export const conditionOn = (parts: readonly string[], days: number | null): SQL =>
  sql.join(
    [
      sql`true`,
      ...(parts.length > 0 ? [sql`f.search @@ ${parts.join(' & ')}::tsquery`] : []),
      ...(days === null
        ? []
        : [sql`f.first_published_at >= now() - make_interval(days => ${days})`]),
    ],
    sql` AND `,
  );
