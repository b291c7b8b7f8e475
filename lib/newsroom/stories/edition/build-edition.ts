import { inArray, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '#db/queryable.ts';
import { agency, tag } from '#db/schema/newsroom/index.ts';
import { pictureIds, readBody, withoutNotes, type Body } from '#lib/story/text/body.ts';
import { sha256Of } from '#lib/story/text/canonical.ts';
import { readDateline } from '#lib/story/dateline.ts';
import { renderText } from '#lib/story/render/render-text.ts';
import { slugOf } from '#lib/story/slug.ts';
import { countStoryWords } from '#lib/story/content/count-story-words.ts';
import { unwrap, CommandError } from '../../command.ts';
import { EditionContent, slugsOfOthers, type NewEdition } from '../../door.ts';
import { pictureFacts } from '../../media/facts.ts';
import type { StoryContent } from '../content.ts';
import type { StorySubject } from '../story-row.ts';

type Frozen = Pick<NewEdition, 'id' | 'storyId' | 'guid' | 'content' | 'body' | 'text' | 'sha256'>;

/**
 * Freezes the working copy into what readers will see: notes to the desk gone, dateline read,
 * pictures named with their sizes, merged tags followed, a free slug found.
 */
export async function buildEdition(
  tx: Transaction,
  { story, copy }: StorySubject,
): Promise<Frozen> {
  const { content } = copy;
  const body = withoutNotes(unwrap(readBody(content.body)));
  const text = renderText(body);
  const tags = await tagsToday(tx, content);
  const made = EditionContent.parse({
    ...content,
    slug: await freeSlug(tx, story.id, content),
    dateline: unwrap(readDateline(content.dateline)),
    topics: todaysIds(tags, content.topics),
    countries: todaysIds(tags, content.countries),
    indicators: content.indicators.map((use) => ({
      ...use,
      countryId: use.countryId && (tags.get(use.countryId) ?? use.countryId),
    })),
    agencies: await knownAgencies(tx, content.agencies),
    pictures: await requirePictures(tx, content, body),
    words: countStoryWords(content, text),
  });
  return {
    id: uuidv7(),
    storyId: story.id,
    guid: story.guid,
    content: made,
    body,
    text,
    sha256: sha256Of(content),
  };
}

/** The files of every picture in the text. @throws CommandError where one is gone. */
export async function requirePictures(
  tx: Transaction,
  content: StoryContent,
  body: Body = withoutNotes(content.body),
): Promise<EditionContent['pictures']> {
  const ids = [
    ...new Set([...(content.leadPhoto ? [content.leadPhoto.mediaId] : []), ...pictureIds(body)]),
  ];
  const facts = await pictureFacts(tx, ids);
  if (facts.size < ids.length) {
    throw new CommandError({
      code: 'invalid',
      field: 'Picture file',
      sentence: 'A picture of this story is not in the archive any more. Choose it again.',
    });
  }
  return Object.fromEntries(facts);
}

/** The ids that a story's tags have today: a merged one leads to the one that it went into. */
async function tagsToday(
  tx: Transaction,
  { topics, countries, indicators }: StoryContent,
): Promise<ReadonlyMap<string, string>> {
  const ids = [...topics, ...countries, ...indicators.flatMap(({ countryId }) => countryId ?? [])];
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: tag.id, into: tag.mergedInto })
    .from(tag)
    .where(inArray(tag.id, ids));
  return new Map(rows.map(({ id, into }) => [id, into ?? id]));
}

/** One that is gone altogether is left out. */
const todaysIds = (tags: ReadonlyMap<string, string>, ids: readonly string[]): string[] => [
  ...new Set(ids.flatMap((id) => tags.get(id) ?? [])),
];

async function knownAgencies(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({ id: agency.id })
    .from(agency)
    .where(inArray(agency.id, [...ids]));
  return ids.filter((id) => rows.some((row) => row.id === id));
}

/**
 * The slug as wished, or made from the headline; when another story has or had it, with the next
 * free number.
 */
async function freeSlug(tx: Transaction, storyId: string, content: StoryContent): Promise<string> {
  const wished = content.slug || slugOf(content.headline, content.language) || storyId;
  // One after the other, so that two which are published at the same moment do not find the same
  // one free.
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${wished.replace(/-\d+$/, '')}, 0))`,
  );
  const taken = await slugsOfOthers(tx, storyId, numbered(wished));
  return numbered(wished).find((slug) => !taken.has(slug)) ?? `${wished}-${storyId.slice(-12)}`;
}

const numbered = (slug: string): string[] => [
  slug,
  ...Array.from({ length: 19 }, (_, i) => `${slug}-${i + 2}`),
];
