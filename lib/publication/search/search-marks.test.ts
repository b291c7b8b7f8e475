import fc from 'fast-check';
import { expect, it } from 'vitest';
import { END, HIT, piecesOf } from './search-marks.ts';

const hit = (word: string) => `${HIT}${word}${END}`;

it('marks a word in its place, with its accents', () => {
  expect(piecesOf(`A public ${hit('Teófila')}, again`)).toEqual([
    { text: 'A public ', hit: false },
    { text: 'Teófila', hit: true },
    { text: ', again', hit: false },
  ]);
  expect(piecesOf('')).toEqual([]);
});

it('takes signs of private use for letters of the text', () => {
  expect(piecesOf(`\u{E0F0}a\u{E0F1} ${hit('b')}`)).toEqual([
    { text: '\u{E0F0}a\u{E0F1} ', hit: false },
    { text: 'b', hit: true },
  ]);
});

it('never loses or adds a letter', () => {
  const word = fc.string({
    unit: fc.constantFrom('a', 'é', '<', '&', '，', '\u{E0F0}'),
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(fc.array(fc.tuple(word, fc.boolean()), { maxLength: 8 }), (words) => {
      const text = words.map(([one]) => one).join(' ');
      const marked = words.map(([one, found]) => (found ? hit(one) : one)).join(' ');
      expect(
        piecesOf(marked)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
