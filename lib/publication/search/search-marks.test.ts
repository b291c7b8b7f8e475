import fc from 'fast-check';
import { expect, it } from 'vitest';
import { END, HIT, piecesOf, piecesOfExcerpt } from './search-marks.ts';

const hit = (word: string) => `${HIT}${word}${END}`;

it('marks a word in its place', () => {
  expect(piecesOf('A public recount, again', `A public ${hit('recount')}, again`)).toEqual([
    { text: 'A public ', hit: false },
    { text: 'recount', hit: true },
    { text: ', again', hit: false },
  ]);
});

it('keeps the accents that the search took away', () => {
  expect(piecesOf('Teófila voted', `${hit('Teofila')} voted`)).toEqual([
    { text: 'Teófila', hit: true },
    { text: ' voted', hit: false },
  ]);
});

it('marks the whole word where it grew without its accents', () => {
  expect(piecesOf('die Straße.', `die ${hit('Strasse')}.`)).toEqual([
    { text: 'die ', hit: false },
    { text: 'Straße.', hit: true },
  ]);
});

it('marks nothing where the words do not agree', () => {
  expect(piecesOf('½ of it', `${hit('1/2')} half of it`)).toEqual([
    { text: '½ of it', hit: false },
  ]);
});

it('takes an excerpt as it comes', () => {
  expect(piecesOfExcerpt(`the ${hit('recount')} began`)).toEqual([
    { text: 'the ', hit: false },
    { text: 'recount', hit: true },
    { text: ' began', hit: false },
  ]);
});

it('never loses or adds a letter', () => {
  const word = fc.string({
    unit: fc.constantFrom('a', 'é', '<', '&', '，'),
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(fc.array(fc.tuple(word, fc.boolean()), { maxLength: 8 }), (words) => {
      const text = words.map(([one]) => one).join(' ');
      const marked = words.map(([one, found]) => (found ? hit(one) : one)).join(' ');
      expect(
        piecesOf(text, marked)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
