/*
 * What both wings' `findable` holds of a story beside its words: keys, which no text can contain
 * (db/schema). A question for them is PostgreSQL's own notation of a tsquery.
 */

/** The newsroom's, the publication's, and one of both. */
type Key = 'desk' | 'standing' | 'state' | 'tag' | 'author' | 'country' | 'direction' | 'month';

/**
 * A part of a question: a story has the key with one of these values. They are ids or words of the
 * code, never what somebody typed.
 */
export const having = (key: Key, ...values: readonly string[]): string =>
  `(${values.map((value) => `'=${key}:${value}'`).join(' | ')})`;

/**
 * The month (UTC) of an instant and those before it, so many in all, as the key `month` has them:
 * `2026-11`.
 */
export const monthsTo = (at: Date, many: number): string[] =>
  Array.from({ length: many }, (_, back) =>
    new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - back, 1)).toISOString().slice(0, 7),
  );
