import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareBodies, compareContents, compareWords } from './compare.ts';
import { anyBody, bodyOf, paragraphOf } from '../testing/any-body.ts';

const shown = (a: string, b: string, language = 'en') =>
  compareWords(a, b, language)
    .map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`,
    )
    .join('');

test.each([
  ['Six of the judges signed', 'Five of the judges signed', '[-Six-]{+Five+} of the judges signed'],
  ['a b c d', 'a x y d', 'a [-b c-]{+x y+} d'],
  ['one', 'one', 'one'],
  ['one  two', 'one two', 'one[-  -]{+ +}two'],
  ['', 'new', '{+new+}'],
  ['old', '', '[-old-]'],
])('%j to %j', (a, b, expected) => expect(shown(a, b)).toBe(expected));

test('Chinese is compared by words, not by sentences', () =>
  expect(shown('法院下令公开计票', '法院下令重新计票', 'zh')).toMatch(/^法院.*计票$/u));

test('both texts can be read from the comparison, to the letter', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', ' ', '  ', '.', '\n', 'é'))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (a, b) => {
      const segments = compareWords(a, b, 'en');
      expect(
        segments
          .filter(({ kind }) => kind !== 'added')
          .map((part) => part.text)
          .join(''),
      ).toBe(a);
      expect(
        segments
          .filter(({ kind }) => kind !== 'removed')
          .map((part) => part.text)
          .join(''),
      ).toBe(b);
    }),
  );
});

test('texts that take too long are compared by paragraphs', () => {
  const text = (seed: number) =>
    Array.from({ length: 6_000 }, (_, n) => `w${(n * seed) % 7_919}`).join(' ');
  const segments = compareWords(`first\n${text(13)}\nlast`, `first\n${text(17)}\nlast`, 'en', 1);
  expect(segments.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same']);
});

test('a rewritten paragraph is one change, a new one another', () => {
  const before = bodyOf(paragraphOf('The court ruled on Tuesday.'), paragraphOf('It rained.'));
  const after = bodyOf(
    paragraphOf('A new opening.'),
    paragraphOf('The court ruled on Wednesday.'),
    paragraphOf('It rained.'),
  );
  expect(compareBodies(before, after, 'en').map(({ change }) => change)).toEqual([
    'added',
    'changed',
    'same',
  ]);
  expect(compareBodies(after, before, 'en').map(({ change }) => change)).toEqual([
    'removed',
    'changed',
    'same',
  ]);
});

test('words set otherwise are a change of form; a link that leads elsewhere is a change of words', () => {
  const bold = bodyOf({
    type: 'paragraph',
    content: [{ type: 'text', text: 'loud', marks: [{ type: 'bold' }] }],
  });
  expect(compareBodies(bodyOf(paragraphOf('loud')), bold, 'en')[0]?.change).toBe('form');
  const link = (href: string) =>
    bodyOf({
      type: 'paragraph',
      content: [
        { type: 'text', text: 'the written leave', marks: [{ type: 'link', attrs: { href } }] },
      ],
    });
  expect(compareBodies(link('https://a.example'), link('https://b.example'), 'en')[0]?.change).toBe(
    'changed',
  );
});

test('every change of a picture and of a note is seen', () => {
  const picture = (credit: string) =>
    bodyOf({ type: 'picture', attrs: { mediaId: 'm', alt: '', caption: '', credit, wide: false } });
  expect(compareBodies(picture('A'), picture('B'), 'en')).toEqual([
    {
      change: 'changed',
      part: 'picture',
      segments: [
        { kind: 'removed', text: 'A' },
        { kind: 'added', text: 'B' },
      ],
    },
  ]);
  const note = (text: string) => bodyOf({ type: 'deskNote', content: [paragraphOf(text)] });
  expect(compareBodies(note('check the name'), note('check the place'), 'en')[0]?.change).toBe(
    'changed',
  );
});

test('a body does not differ from itself, and every difference is shown', () => {
  fc.assert(
    fc.property(anyBody, anyBody, (a, b) => {
      expect(compareBodies(a, a, 'en').every(({ change }) => change === 'same')).toBe(true);
      const equal = JSON.stringify(a) === JSON.stringify(b);
      expect(compareBodies(a, b, 'en').every(({ change }) => change === 'same')).toBe(equal);
    }),
  );
});

test('contents are compared field by field, groups by their parts', () => {
  const before = {
    headline: 'Six judges',
    urgency: 3,
    authors: ['a', 'b'],
    leadPhoto: { alt: '', credit: 'SUR' },
    sectionId: null,
    body: bodyOf(paragraphOf('x')),
  };
  const after = {
    headline: 'Five judges',
    urgency: 2,
    authors: ['b', 'c'],
    leadPhoto: { alt: '', credit: 'AP' },
    sectionId: null,
    body: bodyOf(paragraphOf('x')),
  };
  expect(compareContents(before, after, 'en')).toEqual([
    {
      field: 'headline',
      kind: 'text',
      segments: [
        { kind: 'removed', text: 'Six' },
        { kind: 'added', text: 'Five' },
        { kind: 'same', text: ' judges' },
      ],
    },
    { field: 'urgency', kind: 'value', before: 3, after: 2 },
    { field: 'authors', kind: 'list', added: ['c'], removed: ['a'], moved: false },
    {
      field: 'leadPhoto.credit',
      kind: 'text',
      segments: [
        { kind: 'removed', text: 'SUR' },
        { kind: 'added', text: 'AP' },
      ],
    },
  ]);
});

test('a list in another order has moved; a photo that came is a value', () => {
  expect(compareContents({ authors: ['a', 'b'] }, { authors: ['b', 'a'] }, 'en')).toEqual([
    { field: 'authors', kind: 'list', added: [], removed: [], moved: true },
  ]);
  expect(compareContents({ leadPhoto: null }, { leadPhoto: { alt: '' } }, 'en')).toEqual([
    { field: 'leadPhoto', kind: 'value', before: null, after: { alt: '' } },
  ]);
});

test('the order of keys, which jsonb changes, is no difference', () => {
  const body = bodyOf({ type: 'quote', attrs: { attribution: 'A' }, content: [paragraphOf('x')] });
  const turned = {
    content: [
      {
        content: [{ content: [{ text: 'x', type: 'text' }], type: 'paragraph' }],
        attrs: { attribution: 'A' },
        type: 'quote',
      },
    ],
    type: 'doc',
  } as typeof body;
  expect(compareBodies(body, turned, 'en').map(({ change }) => change)).toEqual(['same']);
  expect(compareContents({ body }, { body: turned }, 'en')).toEqual([]);
});
