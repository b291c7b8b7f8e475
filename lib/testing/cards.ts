import { v7 as newId } from 'uuid';
import type { StoryCard } from '#lib/publication/stories/cards.ts';
import type { PublicStory } from '#lib/publication/stories/public-story.ts';
import type { Subject } from '#lib/publication/subjects/subjects.ts';

/** A subject for tests of what is pure. */
export const subjectOf = (
  kind: Subject['kind'],
  name: string,
  rest: Partial<Subject> = {},
): Subject => ({
  id: newId(),
  kind,
  slug: name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
  name,
  description: '',
  code: null,
  city: '',
  parentId: null,
  agencyId: null,
  position: 0,
  ...rest,
});

/** A card for tests of what is pure. */
export const cardOf = (headline: string, rest: Partial<StoryCard> = {}): StoryCard => ({
  id: newId(),
  slug: headline.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
  kicker: '',
  headline,
  standfirst: '',
  language: 'en',
  urgency: 3,
  words: 300,
  cities: [],
  section: null,
  authors: [],
  agencies: [],
  topics: [],
  countries: [],
  record: [],
  lead: null,
  firstPublishedAt: new Date('2026-11-24T10:20:00Z'),
  updatedAt: new Date('2026-11-24T10:20:00Z'),
  ...rest,
});

export const storyOf = (headline: string, rest: Partial<PublicStory> = {}): PublicStory => ({
  ...cardOf(headline),
  n: 1,
  guid: 'urn:uuid:1',
  dateline: { cities: [], agencies: [] },
  body: {},
  pictures: {},
  changes: [],
  ...rest,
});

/** A lead photo for tests of what is pure. */
export const leadOf = (
  credit = 'Illustration: Inés Ferro/Agencia SUR',
): NonNullable<StoryCard['lead']> => ({
  picture: {
    mediaId: newId(),
    sha256: 'a'.repeat(64),
    width: 1_440,
    height: 960,
    renditions: [
      { width: 320, height: 213, jpegBytes: 9_000 },
      { width: 1_440, height: 960, jpegBytes: 90_000 },
    ],
  },
  alt: 'A hall.',
  caption: 'The hall.',
  credit,
});
