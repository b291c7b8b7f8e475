import { and, asc, eq, ne } from 'drizzle-orm';
import { cache } from 'react';
import { readerDb } from '#db/reader.ts';
import { readableCorrection, readableStory } from '#db/schema/publication/index.ts';
import { addressOf, type StoryAddress } from '../story-address.ts';
import { cardOf, subjectIdsOf, type StoryCard } from './cards.ts';
import { EditionContent, type EditionPicture } from '../edition.ts';
import { readNewest, readNewestOf } from '../lists.ts';
import { subjectsByIds } from '../subjects/subjects.ts';
import { cacheTag, tagOf } from '../freshness/cache-tags.ts';

export type { StoryCard } from './cards.ts';

/** A change that readers are told of. */
export interface PublicChange {
  /** Number of the edition that brought it. */
  n: number;
  kind: 'first' | 'update' | 'correction' | 'clarification' | 'minor';
  text: string | null;
  at: Date;
}

/** A story as its own page shows it. */
export interface PublicStory extends StoryCard {
  /** Number of the edition that readers see. */
  n: number;
  guid: string;
  dateline: EditionContent['dateline'];
  /** ProseMirror JSON without notes to the desk. */
  body: unknown;
  /** Every picture of lead photo and body, by media id. */
  pictures: Record<string, EditionPicture>;
  changes: PublicChange[];
}

/** What a reader finds at a slug. */
export type StoryFound =
  | { state: 'visible'; story: PublicStory }
  | { state: 'gone'; address: StoryAddress };

/**
 * What stands at a story's slug, present or past; null where there never was a story to be read.
 * Once per request.
 */
export const readStory = cache(async (slug: string): Promise<StoryFound | null> => {
  const address = await addressOf(slug);
  if (!address) return null;
  const story = address.state === 'visible' ? await visibleStory(address.storyId) : null;
  return story ? { state: 'visible', story } : { state: 'gone', address };
});

async function visibleStory(storyId: string): Promise<PublicStory | null> {
  cacheTag(tagOf.story(storyId));
  const [[row], changes] = await Promise.all([
    readerDb().select().from(readableStory).where(eq(readableStory.storyId, storyId)).limit(1),
    changesOf(storyId),
  ]);
  if (!row) return null;
  const content = EditionContent.parse(row.content);
  const subjects = await subjectsByIds(subjectIdsOf(row, content));
  const { n, guid, body } = row;
  return {
    ...cardOf(row, content, subjects),
    n,
    guid,
    dateline: content.dateline,
    body,
    pictures: content.pictures,
    changes,
  };
}

/** In the order in which readers saw them; minor fixes are nobody's news. */
function changesOf(storyId: string): Promise<PublicChange[]> {
  const { n, kind, text, at } = readableCorrection;
  return readerDb()
    .select({ n, kind, text, at })
    .from(readableCorrection)
    .where(and(eq(readableCorrection.storyId, storyId), ne(kind, 'minor')))
    .orderBy(asc(n));
}

/** The corrections and clarifications of a story, in order. */
export const correctionsOf = (story: Pick<PublicStory, 'changes'>): PublicChange[] =>
  story.changes.filter(
    (change) => (change.kind === 'correction' || change.kind === 'clarification') && change.text,
  );

/**
 * Other stories of a story's first two topics, else country, else section, in its language: the first
 * of them that has two, or as many as are wanted.
 * @param few the most that are wanted.
 * @returns `about` is what they have in common; null: nothing, they are the newest of all.
 */
export async function relatedTo(
  story: PublicStory,
  few: number,
): Promise<{ about: StoryCard['topics'][number] | null; cards: StoryCard[] }> {
  for (const about of [
    ...story.topics.slice(0, 2),
    ...story.countries.slice(0, 1),
    ...(story.section ? [story.section] : []),
  ]) {
    const cards = others(await readNewestOf(about.kind, about.id, 20), story).slice(0, few);
    if (cards.length >= Math.min(few, 2)) return { about, cards };
  }
  return { about: null, cards: others(await readNewest(20), story).slice(0, few) };
}

const others = (cards: readonly StoryCard[], story: StoryCard): StoryCard[] =>
  cards.filter((card) => card.id !== story.id && card.language === story.language);
