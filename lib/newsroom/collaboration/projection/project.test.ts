import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { anyBody } from '#lib/story/testing/any-body.ts';
import { cleanText } from '#lib/story/text/clean/clean-text.ts';
import { emptyContent, type StoryContent } from '../../stories/content.ts';
import {
  bodyOf,
  detailsOf,
  detailTextOf,
  indicatorsOf,
  leadPhotoOf,
  lineOf,
  listOf,
  noteOf,
} from '../protocol/layout.ts';
import { project } from './project.ts';
import { seedDocument } from './seed-document.ts';

const last = { content: emptyContent('en'), note: '' };
const projected = (doc: Y.Doc) => project(doc, last);

const line = (max: number) =>
  fc
    .string({ unit: 'grapheme', maxLength: Math.floor(max / 16) })
    .map((text) => cleanText(text.slice(0, max / 2)).replace(/[\n\r]/g, ' '));
const ids = fc.uniqueArray(fc.uuid({ version: 7 }), { maxLength: 5 });
const anyContent: fc.Arbitrary<StoryContent> = fc
  .record({
    kicker: line(120),
    headline: line(300),
    standfirst: line(1_000),
    dateline: line(300),
    slug: fc.constantFrom('', 'a-slug', 'x1'),
    slugline: line(80),
    language: fc.constantFrom('en', 'pt-BR', 'zh-Hant'),
    sectionId: fc.option(fc.uuid({ version: 7 })),
    urgency: fc.integer({ min: 1, max: 5 }),
    authors: ids,
    agencies: ids,
    topics: ids,
    countries: ids,
    indicators: fc.array(
      fc.record({
        id: fc.uuid(),
        indicatorId: fc.uuid({ version: 7 }),
        countryId: fc.option(fc.uuid({ version: 7 })),
        direction: fc.option(
          fc.constantFrom('democracy' as const, 'autocracy' as const, 'mixed' as const),
        ),
        reason: line(500),
      }),
      { maxLength: 3 },
    ),
    leadPhoto: fc.option(
      fc.record({
        mediaId: fc.uuid({ version: 7 }),
        alt: line(1_000),
        caption: line(2_000),
        credit: line(300),
      }),
    ),
    body: anyBody,
  })
  .map((content) => ({ ...emptyContent('en'), ...content }));

test('what is seeded is read back as it was', () => {
  fc.assert(
    fc.property(anyContent, line(500), (content, note) => {
      expect(projected(seedDocument(content, note))).toEqual({ content, note, refused: [] });
    }),
  );
});

test('a seeded document survives its own encoding', () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      const copy = new Y.Doc();
      Y.applyUpdate(copy, Y.encodeStateAsUpdate(seedDocument(content)));
      expect(projected(copy).content).toEqual(content);
    }),
    { numRuns: 30 },
  );
});

test('an empty story is seeded with its empty paragraphs, so that two first typists share them', () => {
  const doc = seedDocument(emptyContent('en'));
  expect([bodyOf(doc).length, lineOf(doc, 'headline').length]).toEqual([1, 0]);
});

test('each field that does not fit is named and keeps its last value; the others are taken', () => {
  const doc = seedDocument({ ...emptyContent('en'), headline: 'New headline' });
  detailTextOf(doc, 'slug').insert(0, 'Not A Slug');
  detailsOf(doc).set('urgency', 9);
  detailsOf(doc).set('sectionId', { $ne: 1 });
  listOf(doc, 'authors').push(['not-an-id']);
  const { content, refused } = projected(doc);
  expect(content).toEqual({ ...emptyContent('en'), headline: 'New headline' });
  expect(refused).toEqual([
    {
      field: 'Slug',
      sentence:
        'Slug: takes small letters, digits and single hyphens. The last version that fits is kept.',
    },
    {
      field: 'Section',
      sentence: 'Section: what stands there cannot be read. The last version that fits is kept.',
    },
    { field: 'Urgency', sentence: 'Urgency: at most 5. The last version that fits is kept.' },
    {
      field: 'Authors',
      sentence: 'Authors: what stands there cannot be read. The last version that fits is kept.',
    },
  ]);
});

test('a headline that is too long is named with its limit', () => {
  const doc = seedDocument({ ...emptyContent('en'), headline: 'x'.repeat(301) });
  expect(projected(doc).refused).toEqual([
    {
      field: 'Headline',
      sentence: 'Headline: at most 300 characters. The last version that fits is kept.',
    },
  ]);
});

test('what a newer release put into the body is shown as it can be, and stays in the document', () => {
  const doc = seedDocument({ ...emptyContent('en'), kicker: 'Courts' });
  bodyOf(doc).insertEmbed(1, { chart: 7 }, { future: 'yes' });
  bodyOf(doc).insert(1, 'Words');
  const { content, refused } = projected(doc);
  expect(content.kicker).toBe('Courts');
  expect(content.body).toEqual({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Words\uFFFC' }] }],
  });
  expect(refused).toEqual([]);
  expect(JSON.stringify(bodyOf(doc).toDelta())).toContain('chart');
});

test('a link with another scheme costs itself alone', () => {
  const doc = seedDocument(emptyContent('en'));
  bodyOf(doc).insert(1, 'all words');
  bodyOf(doc).format(1, 3, { link: 'javascript:alert(1)' });
  const { content, refused } = projected(doc);
  expect(JSON.stringify(content.body)).toContain('all');
  expect(JSON.stringify(content.body)).not.toContain('javascript');
  expect(refused[0]?.sentence).toBe(
    'One link was not taken over: “javascript:alert(1)”. Links start with https, http or mailto. ' +
      'All other words are saved.',
  );
});

test('an emptied body is an empty paragraph, a line break in a line is a space', () => {
  const doc = seedDocument({ ...emptyContent('en'), headline: 'One' });
  bodyOf(doc).applyDelta([{ delete: 1 }]);
  lineOf(doc, 'headline').insert(3, '\ntwo');
  const { content, refused } = projected(doc);
  expect([content.body, content.headline, refused]).toEqual([last.content.body, 'One two', []]);
});

test('the same id twice counts once; a photo without a file is none', () => {
  const doc = seedDocument(emptyContent('en'));
  const id = '0193b3a0-0000-7000-8000-000000000001';
  listOf(doc, 'topics').push([id, id]);
  leadPhotoOf(doc).set('mediaId', '');
  expect(projected(doc).content).toMatchObject({ topics: [id], leadPhoto: null });
});

test('garbage in a row of indicators is named', () => {
  const doc = seedDocument(emptyContent('en'));
  indicatorsOf(doc).push([new Y.Map([['id', 7]])]);
  expect(projected(doc).refused).toMatchObject([{ field: 'Indicators' }]);
});

test('characters that XML cannot carry and lone surrogates never reach the content', () => {
  const doc = seedDocument(emptyContent('en'));
  noteOf(doc).insert(0, 'a\u0000b');
  detailTextOf(doc, 'slugline').insert(0, 'A\uD800');
  expect(projected(doc)).toMatchObject({ note: 'ab', content: { slugline: 'A\uFFFD' } });
});

test('what is typed together stays as it is in the document, and is cleaned where it is read', () => {
  const doc = seedDocument(emptyContent('de'), '');
  const typed = 'Bundes\u00ADtags\u00ADwahl in Zu\u0308rich\u2028heute';
  lineOf(doc, 'headline').insert(0, typed);
  expect(projected(doc).content.headline).toBe('Bundestagswahl in Zürich heute');
  expect(lineOf(doc, 'headline').toJSON()).toBe(typed);
});
