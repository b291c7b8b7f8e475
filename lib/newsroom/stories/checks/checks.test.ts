import { describe, expect, test } from 'vitest';
import { checkStory, missingFor } from './checks.ts';
import { emptyContent, type StoryContent } from '../content.ts';
import { parseCheckLevels } from '../../organisation/check-levels.ts';
import type { Checking } from '#lib/story/checks/check.ts';
import { nothingRequired } from '#lib/story/checks/house-checks.ts';

const paragraph = (text: string) => ({
  type: 'paragraph' as const,
  content: [{ type: 'text' as const, text }],
});
const picture = (words: { alt: string; caption: string; credit: string }) => ({
  type: 'picture' as const,
  attrs: { mediaId: '019ab000-0000-7000-8000-000000000001', wide: false, ...words },
});

const story: StoryContent = {
  ...emptyContent('en'),
  kicker: 'Elections',
  headline: 'Voters wait for hours',
  standfirst: 'Queues in the capital.',
  dateline: 'Lima (AP)',
  slug: 'voters-wait',
  slugline: 'VOTE',
  language: 'en',
  sectionId: '019ab000-0000-7000-8000-000000000002',
  urgency: 3,
  authors: ['019ab000-0000-7000-8000-000000000003'],
  agencies: ['019ab000-0000-7000-8000-000000000006'],
  topics: ['019ab000-0000-7000-8000-000000000004'],
  countries: [],
  indicators: [
    {
      id: 'a',
      indicatorId: '019ab000-0000-7000-8000-000000000007',
      countryId: '019ab000-0000-7000-8000-000000000008',
      direction: 'mixed',
      reason: '',
    },
  ],
  leadPhoto: {
    mediaId: '019ab000-0000-7000-8000-000000000005',
    alt: 'A queue',
    caption: 'The queue at noon',
    credit: 'R. Sol',
  },
  body: { type: 'doc', content: [paragraph('They came early.')] },
};

const photo = (words: Partial<NonNullable<StoryContent['leadPhoto']>>): StoryContent => ({
  ...story,
  leadPhoto: story.leadPhoto && { ...story.leadPhoto, ...words },
});
const body = (...content: StoryContent['body']['content']): StoryContent => ({
  ...story,
  body: { type: 'doc', content },
});

const agencies = [
  { id: '019ab000-0000-7000-8000-000000000006', name: 'Associated Press', code: 'AP' },
  { id: '019ab000-0000-7000-8000-000000000009', name: 'Deutsche Presse-Agentur', code: 'dpa' },
];
const lenient: Checking = { levels: nothingRequired(), agencies };
const strict: Checking = {
  levels: { indicators: 'required', dateline: 'required', agencies: 'required' },
  agencies,
};

const open = (content: StoryContent, checking = lenient) =>
  checkStory(content, checking)
    .filter(({ met }) => !met)
    .map(({ field, stage }) => `${field} ${stage}`);

const FIELDS: [field: string, within: (words: string) => StoryContent][] = [
  ['Kicker', (words) => ({ ...story, kicker: words })],
  ['Headline', (words) => ({ ...story, headline: words })],
  ['Standfirst', (words) => ({ ...story, standfirst: words })],
  ['Body', (words) => body(paragraph(words))],
  ['Caption', (words) => photo({ caption: words })],
  ['Credit', (words) => photo({ credit: words })],
  ['Alt text', (words) => photo({ alt: words })],
];

describe('what a desk looks at before a story goes on', () => {
  test('a whole story lacks nothing', () => {
    expect(open(story)).toEqual([]);
    expect(missingFor('publication', checkStory(story, strict))).toBeNull();
  });

  test.each(FIELDS)(
    '%s: TK and [CHECK] keep it from readers, once, by its own name',
    (field, within) => {
      expect(open(within('Some 40 TK [CHECK] TK people'))).toEqual([`${field} publication`]);
      const missing = missingFor('publication', checkStory(within('TK people'), lenient));
      expect(missing).toMatchObject({ field, sentence: `${field}: TK still stands in the text.` });
      expect(missing).not.toHaveProperty('also');
      expect(missingFor('review', checkStory(within('TK people'), lenient))).toBeNull();
    },
  );

  test.each(FIELDS)('%s: XX is pointed at and keeps nothing back', (field, within) => {
    expect(open(within('Some XX people'))).toEqual([`${field} advice`]);
  });

  test.each(FIELDS)('%s: words that only look like marks are words', (field, within) => {
    expect(open(within(`${field} of TKO and XXL`))).toEqual([]);
  });

  test('a note to the desk may say TK: it never gets out', () => {
    expect(
      open(
        body(paragraph('They came early.'), {
          type: 'deskNote',
          content: [paragraph('Number TK')],
        }),
      ),
    ).toEqual([]);
  });

  test('words of a picture in the text are the body’s', () => {
    const said = body(
      paragraph('They came early.'),
      picture({ alt: 'A queue', caption: 'TK', credit: 'R. Sol' }),
    );
    expect(open(said)).toEqual(['Body publication']);
  });

  test.each<[what: string, content: StoryContent, missing: string[]]>([
    ['no headline', { ...story, headline: ' ' }, ['Headline review']],
    ['no text', body(), ['Body review']],
    ['no section', { ...story, sectionId: null }, ['Section publication']],
    ['no credit', photo({ credit: '' }), ['Credit publication']],
    ['no alt text', photo({ alt: ' ' }), ['Alt text publication']],
    ['no lead photo', { ...story, leadPhoto: null }, ['Picture file advice']],
    ['no author', { ...story, authors: [] }, ['Authors advice']],
    [
      'a picture without a credit',
      body(paragraph('Early.'), picture({ alt: 'A queue', caption: '', credit: '' })),
      ['Body publication'],
    ],
  ])('%s', (_what, content, missing) => expect(open(content)).toEqual(missing));

  test.each<[what: string, content: StoryContent, field: string, sentence: string]>([
    ['no indicator', { ...story, indicators: [] }, 'Indicators', 'Indicators: there is none.'],
    ['no dateline', { ...story, dateline: ' ' }, 'Dateline', 'Dateline: there is none.'],
    [
      'an agency in the dateline that is not credited',
      { ...story, dateline: 'Lima (AP/dpa)' },
      'Agencies',
      'Agencies: the dateline names dpa; credit it here too.',
    ],
    [
      'one that nobody knows',
      { ...story, dateline: 'Lima (XYZ)', agencies: [] },
      'Agencies',
      'Agencies: the dateline names XYZ; credit it here too.',
    ],
  ])(
    '%s is said as the house wants it: recommended, or required',
    (_what, content, field, sentence) => {
      expect(open(content)).toEqual([`${field} advice`]);
      expect(open(content, strict)).toEqual([`${field} publication`]);
      expect(missingFor('publication', checkStory(content, strict))).toMatchObject({
        field,
        sentence,
      });
      expect(missingFor('review', checkStory(content, strict))).toBeNull();
      expect(missingFor('publication', checkStory(content, lenient))).toBeNull();
    },
  );

  test.each([
    ['by its letters, in any case', 'Lima (ap)'],
    ['by its name', 'Lima (Associated Press)'],
    ['without an agency', 'Lima'],
  ])('a dateline %s is credited', (_how, dateline) =>
    expect(open({ ...story, dateline }, strict)).toEqual([]),
  );

  test('an empty field is nowhere ticked', () => {
    const empty = checkStory({ ...story, dateline: '', agencies: [], indicators: [] }, lenient);
    expect(
      empty.filter(
        ({ field, met }) => met && ['Dateline', 'Agencies', 'Indicators'].includes(field),
      ),
    ).toEqual([]);
  });

  test.each([{}, { indicators: 'perhaps' }, { dateline: 7, more: true }])(
    'levels that cannot be read are recommended: %j',
    (kept) => expect(parseCheckLevels(kept)).toEqual(nothingRequired()),
  );
});
