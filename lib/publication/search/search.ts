import { Semaphore } from 'async-mutex';
import { sql } from 'drizzle-orm';
import { readerDb } from '#db/reader.ts';
import { idsOf, subjectBySlug } from '../subjects/subjects.ts';
import { maxAge, MINUTE, cacheTag, tagOf } from '../freshness/cache-tags.ts';
import { meantBy } from './meant/did-you-mean.ts';
import { find, type Paged } from './find.ts';
import { hitsOf, type Hit } from './marked.ts';
import type { Question } from './question.ts';

/** `meant`: other words that find something, where these find nothing. */
export type Found = Paged<Hit> & { meant: string | null };

/**
 * In milliseconds. What takes longer is given up: one reader's search must not cost all others
 * theirs.
 */
const LONGEST = 1_500;

/** Searches at once: what else is read keeps most of the connections. */
const searches = new Semaphore(3);

const CANCELLED = '57014';

/**
 * Published stories with these words, page by page (from 1).
 * @param language the organisation's: by its rules the words are brought to their stems.
 * @returns null beyond the end; `'slow'` when it took longer than 1.5 seconds and was given up.
 * @throws whatever else the database says: that it cannot be asked is never "nothing found".
 */
export async function searchStories(
  question: Question,
  language: string,
): Promise<Found | null | 'slow'> {
  cacheTag(tagOf.search);
  // It looks back from the present moment, span by span.
  maxAge(MINUTE);
  const page = question.page ?? 1;
  const countries = question.country ? await countryIds(question.country) : null;
  try {
    const found = await searches.runExclusive(() =>
      readerDb().transaction(
        async (tx) => {
          await tx.execute(sql`SELECT set_config('statement_timeout', ${`${LONGEST}`}, true)`);
          const seen = await find(tx, question, page, language, countries);
          const finds = async (q: string) =>
            ((await find(tx, { ...question, q }, 1, language, countries))?.total ?? 0) > 0;
          const meant = seen?.total === 0 ? await meantBy(tx, question.q, language, finds) : null;
          return seen && { ...seen, meant };
        },
        { accessMode: 'read only' },
      ),
    );
    // Read when the transaction has given its connection back: searches that each held one and
    // asked for a second would wait for each other.
    return found && { ...found, hits: await hitsOf(found.hits) };
  } catch (error) {
    if (codeOf(error) !== CANCELLED) throw error;
    // It may be quicker the next time.
    maxAge(0);
    return 'slow';
  }
}

async function countryIds(slug: string): Promise<string[]> {
  const country = await subjectBySlug('country', slug);
  return country ? idsOf(country.id) : [];
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && error.cause instanceof Error && 'code' in error.cause
    ? error.cause.code
    : undefined;
