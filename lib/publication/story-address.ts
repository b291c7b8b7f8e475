import { and, eq } from 'drizzle-orm';
import { readerDb } from '#db/reader.ts';
import { readableAddress, readableSubjectAddress } from '#db/schema/publication/index.ts';
import { isSlug } from '#lib/story/fields/slug.ts';
import { kindAt, type ListKind } from './lists/kinds.ts';
import { once, cacheTag, tagOf } from './freshness/cache-tags.ts';

export type StoryState = 'visible' | 'held' | 'unpublished' | 'killed';

export interface StoryAddress {
  state: StoryState;
  /** Differs from the slug that was asked for where the story has moved. */
  currentSlug: string;
  storyId: string;
  /** The public sentence about a killed story. */
  notice: string | null;
  /** Since when it is in this state. */
  since: Date;
}

interface SubjectAddress {
  subjectId: string;
  currentSlug: string;
}

/**
 * What stands at a story's slug, past or present; null where readers could never have read a story.
 */
export const addressOf = (slug: string): Promise<StoryAddress | null> =>
  once(`address ${slug}`, () => storyAt(slug));

async function storyAt(slug: string): Promise<StoryAddress | null> {
  if (!isSlug(slug)) return nothingAt();
  const rows = await readerDb()
    .select()
    .from(readableAddress)
    .where(eq(readableAddress.slug, slug))
    .limit(1);
  const row = rows[0];
  cacheTag(row ? tagOf.story(row.storyId) : tagOf.addresses);
  return row
    ? {
        state: row.state,
        currentSlug: row.currentSlug,
        storyId: row.storyId,
        notice: row.notice,
        since: row.since,
      }
    : null;
}

/** What stands at the slug of a list, past or present; null for none. */
export const subjectAddressOf = (kind: ListKind, slug: string): Promise<SubjectAddress | null> =>
  once(`address ${kind} ${slug}`, () => subjectAt(kind, slug));

async function subjectAt(kind: ListKind, slug: string): Promise<SubjectAddress | null> {
  if (!isSlug(slug)) return nothingAt();
  const { subjectId, currentSlug } = readableSubjectAddress;
  const rows = await readerDb()
    .select({ subjectId, currentSlug })
    .from(readableSubjectAddress)
    .where(and(eq(readableSubjectAddress.kind, kind), eq(readableSubjectAddress.slug, slug)))
    .limit(1);
  const [found = null] = rows;
  cacheTag(found ? tagOf.subject(found.subjectId) : tagOf.addresses);
  return found;
}

function nothingAt(): null {
  cacheTag(tagOf.addresses);
  return null;
}

/**
 * The path that a public address (decoded) has moved to, encoded for a 301; null where it stays or
 * nothing is known of it.
 */
export async function movedTo(path: string): Promise<string | null> {
  const [, word = '', slug = '', ...rest] = path.split('/');
  const current = await currentSlugOf(word, slug);
  return current && current !== slug
    ? ['', word, current, ...rest.map(encodeURIComponent)].join('/')
    : null;
}

async function currentSlugOf(word: string, slug: string): Promise<string | undefined> {
  if (word === 'stories') return (await addressOf(slug))?.currentSlug;
  const kind = kindAt(word);
  return kind ? (await subjectAddressOf(kind, slug))?.currentSlug : undefined;
}
