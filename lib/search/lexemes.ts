/*
 * What stands in the index. A folded word stands as it is; a word begins with none of the signs of
 * the others: `~` pairs of letters, `:de:` stems, `=` keys (lib/findable-keys.ts).
 */

/** No question is longer. Of a longer word its beginning is kept, and asked for. */
const LONGEST = 200;

export const wordLexeme = (word: string): string =>
  word.length > LONGEST ? word.slice(0, LONGEST).toWellFormed() : word;

export const pairLexeme = (pair: string): string => `~${pair}`;

/** @param stem '' for a word that says nothing in the language: the, der, и. */
export const stemLexeme = (key: string, stem: string): string => wordLexeme(`:${key}:${stem}`);

/** As PostgreSQL reads one in a tsvector or a tsquery. */
export const quoted = (lexeme: string): string =>
  `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
