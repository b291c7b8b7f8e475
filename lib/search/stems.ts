import { setImmediate as othersTurn } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { LRUCache } from 'lru-cache';
import type { Queryable } from '#db/queryable.ts';
import { fold } from '#lib/story/text/reading/fold.ts';
import { stemLexeme } from './lexemes.ts';
import { atomsIn, type Asked } from './question.ts';
import { stemmerOf, type Stemmer } from './stemmers.ts';
import { formsIn, linesOf, vectorOf, type Part, type Stems } from './vector.ts';

/** A stem never changes; those of a language's common words are asked for once in a process. */
const known = new LRUCache<string, readonly string[]>({ max: 100_000 });
const keyOf = ({ key }: Stemmer, form: string): string => `${key} ${form}`;

interface Wanted {
  stemmer: Stemmer;
  form: string;
}

async function learn(db: Queryable, wanted: readonly Wanted[]): Promise<void> {
  const [dictionaries, forms, again] = [
    wanted.map(({ stemmer }) => stemmer.dictionary),
    wanted.map(({ stemmer, form }) => stemmer.prepare(form)),
    wanted.map(({ stemmer }) => stemmer.again),
  ];
  const { rows } = await db.execute<{ n: string; stems: string[] | null }>(sql`
    SELECT w.n, CASE WHEN w.again THEN ts_lexize(d.oid::regdictionary, w.form)
      || ts_lexize(d.oid::regdictionary, (ts_lexize(d.oid::regdictionary, w.form))[1])
      ELSE ts_lexize(d.oid::regdictionary, w.form) END AS stems
    FROM unnest(${sql.param(dictionaries)}::text[], ${sql.param(forms)}::text[],
      ${sql.param(again)}::bool[]) WITH ORDINALITY AS w(dictionary, form, again, n)
    JOIN pg_ts_dict d ON d.dictname = w.dictionary AND d.dictnamespace = 'pg_catalog'::regnamespace`);
  const found = new Map(rows.map(({ n, stems }) => [Number(n) - 1, stems]));
  wanted.forEach(({ stemmer, form }, n) => {
    const stems = found.get(n);
    const lexemes =
      stems?.length === 0 ? [''] : [...new Set((stems ?? []).map((stem) => fold(stem)))];
    known.set(
      keyOf(stemmer, form),
      lexemes.map((stem) => stemLexeme(stemmer.key, stem)),
    );
  });
}

/**
 * The stems of some forms of words in some languages, as the index has them; that of a word that
 * says nothing in a language ends in a colon.
 * @param languages BCP 47; of those without a stemmer there are none.
 */
export async function stemsOf(
  db: Queryable,
  forms: Iterable<string>,
  languages: readonly string[],
): Promise<Stems> {
  const stemmers = languages.map(stemmerOf).filter((one) => one !== null);
  const each = new Map(stemmers.map((stemmer) => [stemmer.key, stemmer]));
  const stems = new Map<string, readonly string[]>();
  const asked = [...forms];
  const wanted = [...each.values()].flatMap((stemmer) =>
    asked.map((form): Wanted => ({ stemmer, form })),
  );
  const missing = wanted.filter(({ stemmer, form }) => !known.has(keyOf(stemmer, form)));
  if (missing.length > 0) await learn(db, missing);
  for (const { stemmer, form } of wanted)
    stems.set(form, [...(stems.get(form) ?? []), ...(known.get(keyOf(stemmer, form)) ?? [])]);
  return stems;
}

/** The same of the words that somebody asked for. */
export const stemsOfAsked = (
  db: Queryable,
  asked: Asked,
  languages: readonly string[],
): Promise<Stems> => stemsOf(db, new Set(atomsIn(asked).flatMap(({ forms }) => forms)), languages);

/** The stem of what says nothing in a language; undefined where PostgreSQL does not know. */
export function stopOf(language: string): string | undefined {
  const stemmer = stemmerOf(language);
  return stemmer ? stemLexeme(stemmer.key, '') : undefined;
}

/** A story as far as it is searched. */
export interface SearchedStory {
  parts: readonly Part[];
  /** BCP 47. */
  language: string;
}

/**
 * What stories are found by, each as the text of a tsvector, in their order. The words of all that
 * are in one language are looked up at once; between two stories others get their turn.
 */
export async function foldStories(
  db: Queryable,
  stories: readonly SearchedStory[],
): Promise<string[]> {
  const read = [];
  for (const { parts, language } of stories) {
    if (read.length > 0) await othersTurn();
    read.push({ lines: linesOf(parts, language), language });
  }
  for (const [language, those] of Map.groupBy(read, (story) => story.language))
    await stemsOf(db, new Set(those.flatMap(({ lines }) => [...formsIn(lines)])), [language]);
  const folded: string[] = [];
  for (const { lines, language } of read) {
    if (folded.length > 0) await othersTurn();
    folded.push(vectorOf(lines, await stemsOf(db, formsIn(lines), [language])));
  }
  return folded;
}
