import { and, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { readerDb } from '#db/reader.ts';
import {
  readableCorrection,
  readableStory,
  readableWithdrawal,
} from '#db/schema/publication/index.ts';
import { MOST_LISTED, PER_PAGE } from '../lists.ts';
import { cacheTag, tagOf } from '../freshness/cache-tags.ts';

/** One line of the list of errors. */
export type Amend =
  | {
      kind: 'correction' | 'clarification';
      at: Date;
      text: string;
      slug: string;
      headline: string;
      language: string;
    }
  | { kind: 'notice'; at: Date; text: string };

/**
 * One page (from 1) of every correction, clarification and kill, newest first, at most
 * `MOST_LISTED`; null beyond the end.
 */
export async function readCorrections(
  page: number,
): Promise<{ amends: Amend[]; page: number; pages: number } | null> {
  cacheTag(tagOf.corrections);
  const pages = Math.max(1, Math.ceil(Math.min(await countAll(), MOST_LISTED) / PER_PAGE));
  if (page > pages) return null;
  const end = page * PER_PAGE;
  const [corrections, notices] = await Promise.all([newestCorrections(end), newestNotices(end)]);
  const amends = [...corrections, ...notices]
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .slice(end - PER_PAGE, end);
  return { amends, page, pages };
}

const told = and(
  inArray(readableCorrection.kind, ['correction', 'clarification']),
  isNotNull(readableCorrection.text),
);
const killed = and(eq(readableWithdrawal.state, 'killed'), isNotNull(readableWithdrawal.notice));

async function newestCorrections(limit: number): Promise<Amend[]> {
  const { kind, at, text, n, storyId } = readableCorrection;
  const rows = await readerDb()
    .select({
      kind,
      at,
      text,
      slug: readableStory.slug,
      language: readableStory.language,
      headline: sql<string>`${readableStory.content}->>'headline'`,
    })
    .from(readableCorrection)
    .innerJoin(readableStory, eq(readableStory.storyId, storyId))
    .where(told)
    .orderBy(desc(at), desc(storyId), desc(n))
    .limit(limit);
  return rows.map((row) => ({
    ...row,
    kind: row.kind === 'clarification' ? 'clarification' : 'correction',
    text: row.text ?? '',
  }));
}

/**
 * A killed story's slug may say what was wrong with it: who has its address finds the notice there.
 */
async function newestNotices(limit: number): Promise<Amend[]> {
  const { at, notice, storyId } = readableWithdrawal;
  const rows = await readerDb()
    .select({ at, notice })
    .from(readableWithdrawal)
    .where(killed)
    .orderBy(desc(at), desc(storyId))
    .limit(limit);
  return rows.map((row) => ({ kind: 'notice', at: row.at, text: row.notice ?? '' }));
}

async function countAll(): Promise<number> {
  const [corrections, notices] = await Promise.all([
    readerDb().$count(readableCorrection, told),
    readerDb().$count(readableWithdrawal, killed),
  ]);
  return corrections + notices;
}
