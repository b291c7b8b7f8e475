import { EditionContent, type EditionPicture } from '../edition.ts';
import { subjectsAmong, subjectsByIds, type Subject } from '../subjects/subjects.ts';
import { cacheTag, tagOf } from '../freshness/cache-tags.ts';
import type { Direction } from '#lib/story/forms/form.ts';

/** A picture with the words that must stand by it. */
export interface ShownPicture {
  picture: EditionPicture;
  alt: string;
  caption: string;
  credit: string;
}

/** One use of an indicator. */
export interface RecordEntry {
  indicator: Subject;
  country: Subject;
  direction: Direction;
  reason: string;
}

/** A story as it stands on a front or in a list. */
export interface StoryCard {
  id: string;
  slug: string;
  kicker: string;
  headline: string;
  standfirst: string;
  language: string;
  /** 1 is the most urgent, 5 the least. */
  urgency: number;
  words: number;
  cities: string[];
  section: Subject | null;
  authors: Subject[];
  agencies: Subject[];
  topics: Subject[];
  countries: Subject[];
  record: RecordEntry[];
  lead: ShownPicture | null;
  firstPublishedAt: Date;
  updatedAt: Date;
}

/** What a card is made of: the columns of `public_story` that are short. */
export interface CardRow {
  storyId: string;
  slug: string;
  content: unknown;
  language: string;
  sectionId: string | null;
  urgency: number;
  firstPublishedAt: Date;
  updatedAt: Date;
}

/**
 * Cards of these rows, in their order, with every name looked up at once. Throws where an edition
 * is not what publish writes.
 */
export async function cardsOf(rows: readonly CardRow[]): Promise<StoryCard[]> {
  // A copy that is older than the story's place in its lists is withdrawn with the story.
  cacheTag(...rows.map((row) => tagOf.story(row.storyId)));
  const read = rows.map((row) => ({ row, content: EditionContent.parse(row.content) }));
  const subjects = await subjectsByIds(
    read.flatMap(({ row, content }) => subjectIdsOf(row, content)),
  );
  return read.map(({ row, content }) => cardOf(row, content, subjects));
}

/** Every subject that a story names. */
export function subjectIdsOf(row: Pick<CardRow, 'sectionId'>, content: EditionContent): string[] {
  const record = content.indicators.flatMap((use) => [use.indicatorId, use.countryId]);
  return [
    row.sectionId ?? content.sectionId,
    ...content.authors,
    ...content.agencies,
    ...content.topics,
    ...content.countries,
    ...record,
  ];
}

/** A story's card. Subjects that are not in `subjects` are left out of it. */
export function cardOf(
  row: CardRow,
  content: EditionContent,
  subjects: ReadonlyMap<string, Subject>,
): StoryCard {
  return {
    id: row.storyId,
    slug: row.slug,
    kicker: content.kicker,
    headline: content.headline,
    standfirst: content.standfirst,
    language: row.language,
    urgency: row.urgency,
    words: content.words,
    cities: content.dateline.cities,
    section: subjects.get(row.sectionId ?? content.sectionId) ?? null,
    authors: subjectsAmong(subjects, content.authors),
    agencies: subjectsAmong(subjects, content.agencies),
    topics: subjectsAmong(subjects, content.topics),
    countries: subjectsAmong(subjects, content.countries),
    record: recordOf(content, subjects),
    lead: leadOf(content),
    firstPublishedAt: row.firstPublishedAt,
    updatedAt: row.updatedAt,
  };
}

function recordOf(content: EditionContent, subjects: ReadonlyMap<string, Subject>): RecordEntry[] {
  return content.indicators.flatMap(({ indicatorId, countryId, direction, reason }) => {
    const indicator = subjects.get(indicatorId);
    const country = subjects.get(countryId);
    return indicator && country ? [{ indicator, country, direction, reason }] : [];
  });
}

function leadOf({ leadPhoto, pictures }: EditionContent): ShownPicture | null {
  const picture = leadPhoto && pictures[leadPhoto.mediaId];
  return picture
    ? { picture, alt: leadPhoto.alt, caption: leadPhoto.caption, credit: leadPhoto.credit }
    : null;
}
