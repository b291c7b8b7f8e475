import { expect, test } from 'vitest';
import { EditionContent } from '#lib/publication/edition.ts';
import { fieldOfRoot } from '#lib/newsroom/collaboration/field-of-root.ts';
import { project } from '#lib/newsroom/collaboration/projection/project.ts';
import { seedDocument } from '#lib/newsroom/collaboration/projection/seed-document.ts';
import { checkStory } from '#lib/newsroom/stories/checks/checks.ts';
import { emptyContent, StoryContent } from '#lib/newsroom/stories/content.ts';
import { nameContent } from '#lib/newsroom/stories/versions/named-content.ts';
import { searchTextOf } from '#lib/newsroom/stories/lists/searchable.ts';
import { nothingRequired } from '../checks/house-checks.ts';
import { searchedWords } from '../content/searched-words.ts';
import { CONTENT_KEYS, declaredOn, fieldOf, FIELD_KEYS, FIELDS, heldIn } from './fields.ts';

const empty = emptyContent('en');
const once = (keys: readonly string[]) => keys.toSorted();
const ALL = once(FIELD_KEYS);
const CONTENT = once(FIELD_KEYS.filter((key) => key !== 'note'));

test.each([
  ['the content', Object.keys(empty)],
  ['its schema', Object.keys(StoryContent.shape)],
  ['its values with their forms', heldIn(empty).map(({ key }) => key)],
  [
    'what is read from a shared document',
    Object.keys(project(seedDocument(empty), { content: empty, note: '' }).content),
  ],
])('%s has each field of the content once', (_what, keys) => expect(once(keys)).toEqual(CONTENT));

test('the desk shows each field once', () => {
  const shown = (['text', 'photo', 'details', 'tags', 'note'] as const)
    .flatMap(declaredOn)
    .map(({ key }) => key);
  expect(once(shown)).toEqual(ALL);
});

test('the comparison names each field once, in the order of the desk', () =>
  expect(Object.keys(nameContent(empty, new Map()))).toEqual(
    CONTENT_KEYS.map((key) => FIELDS[key].name),
  ));

test('no two fields share a name, an element or a place', () => {
  const fields = FIELD_KEYS.map(fieldOf);
  const places = fields.map(({ form }) => ('key' in form ? `details ${form.key}` : form.root));
  for (const all of [
    fields.map(({ name }) => name),
    fields.flatMap(({ element }) => element ?? []),
    places,
  ])
    expect(new Set(all).size).toBe(all.length);
});

test('an edition has what readers get, and nothing else', () => {
  const kept = Object.keys(EditionContent.shape);
  const readers = FIELD_KEYS.filter((key) => ![null, 'body'].includes(fieldOf(key).readers));
  expect(once(kept)).toEqual(once([...readers, 'pictures', 'words']));
  expect(kept).not.toEqual(expect.arrayContaining(['slugline']));
  expect(kept).not.toEqual(expect.arrayContaining(['note']));
});

test.each([
  ['flat', 'body'],
  ['f/one/caption', 'body'],
  ['line/kicker', 'kicker'],
  ['detail/slug', 'slug'],
  ['leadAlt', 'leadPhoto'],
  ['reason/one', 'indicators'],
  ['note', 'note'],
  ['beside', undefined],
  ['details', undefined],
])('words in %s belong to %s', (root, field) => expect(fieldOfRoot(root)).toBe(field));

test('a new story has the language of its house and the urgency of today', () =>
  expect(emptyContent('pt-BR')).toMatchObject({
    language: 'pt-BR',
    urgency: 3,
    headline: '',
    leadPhoto: null,
    authors: [],
    sectionId: null,
  }));

const words = {
  ...empty,
  kicker: 'Çourts',
  headline: 'Head',
  standfirst: 'Stand',
  slugline: 'SLUG',
  dateline: 'Lima',
  slug: 'a-slug',
};

test('the desk finds a story by its titles, its slugline and the beginning of its text', () => {
  const found = searchTextOf(words, `${'x'.repeat(3_999)}yz`).split(/ +/);
  expect(found).toEqual(['courts', 'head', 'stand', `${'x'.repeat(3_999)}y`, 'slug']);
});

test('readers find it by headline first, then standfirst, then kicker and text', () =>
  expect(
    (['A', 'B', 'D'] as const).map((weight) => searchedWords(words, 'The text.', weight).trim()),
  ).toEqual(['Head', 'Stand', 'Çourts The text.']));

test('every check leads to a field that there is', () => {
  const controls = new Set([
    'Picture file',
    ...Object.values(FIELDS.leadPhoto.form.words).map(({ name }) => name),
    ...FIELD_KEYS.map((key) => fieldOf(key).name),
  ]);
  const named = checkStory(empty, { levels: nothingRequired(), agencies: [] }).map(
    ({ field }) => field,
  );
  expect(named.filter((name) => !controls.has(name))).toEqual([]);
});
