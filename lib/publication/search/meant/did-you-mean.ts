import { sql } from 'drizzle-orm';
import type { Queryable } from '#db/queryable.ts';
import { tokens } from '#lib/story/text/reading/tokens.ts';
import { changesBetween, mostChanges } from '../typing-errors.ts';

/** Words that are looked up of one question. */
const MOST_WORDS = 6;
const CANDIDATES = 20;

/** The word that readers know and that is most like one that they do not; itself where they know it. */
async function knownFor(tx: Queryable, word: string): Promise<string> {
  const { rows } = await tx.execute<{ text: string; n: number }>(sql`
    SELECT text, sum(n)::int AS n FROM publication.public_word
    WHERE publication.trigram_letters(text) % publication.trigram_letters(${word}) GROUP BY text
    ORDER BY similarity(publication.trigram_letters(text), publication.trigram_letters(${word})) DESC, 2 DESC
    LIMIT ${CANDIDATES}`);
  const [best] = rows
    .map(({ text, n }) => ({ text, n, changes: changesBetween(word, text) }))
    .filter(({ changes }) => changes <= mostChanges(word))
    .toSorted((a, b) => a.changes - b.changes || b.n - a.n);
  return best?.text ?? word;
}

/**
 * What may have been meant by words that found nothing: the same with each that nobody wrote
 * exchanged for one that is written almost like it. Null where that finds nothing either.
 * @param finds whether words find something that readers may see, by the same conditions.
 */
export async function meantBy(
  tx: Queryable,
  question: string,
  language: string,
  finds: (words: string) => Promise<boolean>,
): Promise<string | null> {
  const words = tokens(question, language).filter(({ pair, whole }) => !pair && !whole);
  let meant = question;
  for (const { text, start, end } of words.slice(0, MOST_WORDS).toReversed()) {
    const known = text.length < 3 ? text : await knownFor(tx, text);
    if (known !== text) meant = meant.slice(0, start) + known + meant.slice(end);
  }
  return meant !== question && (await finds(meant)) ? meant : null;
}
