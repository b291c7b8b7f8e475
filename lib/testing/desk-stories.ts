import type { DeskStory } from '#lib/newsroom/stories/desk/desk-story.ts';
import { emptyContent, type StoryContent } from '#lib/newsroom/stories/content.ts';
import { nothingRequired } from '#lib/story/checks/house-checks.ts';
import type { StoryRow } from '#lib/newsroom/stories/lists/row-of.ts';

const STORY = '0198a6a0-0000-7000-8000-000000000001';
const DESK = '0198a6a0-0000-7000-8000-00000000000d';

/** Noon of the day on which stories of tests stand at a desk. */
export const NOON = new Date('2026-11-24T12:00:00Z');

/** A text in which nothing required is missing. */
export const contentOf = (rest: Partial<StoryContent> = {}): StoryContent => ({
  ...emptyContent('en'),
  headline: 'Ferries stop',
  standfirst: 'Nobody knows for how long.',
  slug: 'ferries-stop',
  slugline: 'FERRIES',
  sectionId: DESK,
  body: {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'The ferries stopped.' }] }],
  },
  ...rest,
});

/** A draft as its desk knows it, for tests of what is drawn. */
export const deskStoryOf = (rest: Partial<DeskStory> = {}): DeskStory => ({
  id: STORY,
  deskId: DESK,
  desk: 'World',
  status: 'draft',
  readers: 'never',
  deskState: 'draft',
  updating: false,
  scheduled: false,
  legal: 'none',
  mayFlagLegal: false,
  mayClearLegal: false,
  embargoUntil: null,
  publishAt: null,
  readersFrom: null,
  firstPublishedAt: null,
  heldAt: null,
  unpublishedAt: null,
  spikedAt: null,
  mayDelete: false,
  maySend: false,
  isOwner: false,
  killedAt: null,
  publicNotice: null,
  submittedAt: null,
  timeZone: 'UTC',
  version: 7,
  number: 2,
  sha256: 'of-this-text',
  content: contentOf(),
  checking: { levels: nothingRequired(), agencies: [] },
  note: '',
  refused: [],
  words: 3,
  changedAt: NOON,
  editors: ['Tomás Brandt'],
  own: false,
  mending: null,
  others: [],
  approval: null,
  said: {},
  publicSlug: null,
  publicHeadline: null,
  publicUpdatedAt: null,
  mayEdit: false,
  parts: [],
  allowed: [],
  ...rest,
});

/** The line of a story in a list. */
export const storyRowOf = (rest: Partial<StoryRow> = {}): StoryRow => ({
  id: STORY,
  headline: 'Ferries stop',
  slugline: 'FERRIES',
  status: 'draft',
  workingCopy: null,
  desk: 'World',
  section: 'Europe',
  urgency: 3,
  words: 240,
  language: 'en',
  writer: 'Tomás Brandt',
  changedBy: 'Vera Lindt',
  changedAt: new Date('2026-11-24T11:20:00Z'),
  submittedAt: null,
  publishAt: null,
  embargoUntil: null,
  firstPublishedAt: null,
  heldAt: null,
  spikedAt: null,
  ...rest,
});
