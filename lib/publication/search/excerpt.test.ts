import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptOf, withMarks } from './excerpt.ts';
import { END, HIT, piecesOf } from './search-marks.ts';

test('an excerpt begins and ends between words, with all that was found in it', () => {
  const text = `${'before '.repeat(40)}the recount\nbegan, a recount${' after'.repeat(60)}`;
  const places = [...text.matchAll(/recount/g)].map(({ index }) => ({
    start: index,
    end: index + 7,
  }));
  const excerpt = excerptOf(text, places);
  expect(excerpt).toMatch(/^before .* after$/u);
  expect(piecesOf(excerpt).filter(({ hit }) => hit)).toHaveLength(2);
  expect(excerpt).toContain(`the ${HIT}recount${END} began`);
});

test('it has what was found, in any text', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', ' ', '选', '\n', '👍', 'e\u0301'),
    minLength: 1,
    maxLength: 400,
  });
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(9), (one, at, length) => {
      const start = at % one.length;
      const end = Math.min(one.length, start + 1 + length);
      const excerpt = excerptOf(one, [{ start, end }]);
      expect(excerpt).toContain(
        `${HIT}${one.slice(start, end).replaceAll(/\s+/gu, ' ')}`.slice(0, 2),
      );
      expect(excerpt.length).toBeLessThan(260);
    }),
  );
});

const letters = new Intl.Segmenter('und', { granularity: 'grapheme' });
const lettersOf = (text: string) => [...letters.segment(text)].map(({ segment }) => segment);

const LETTERS = [
  '👩🏽\u200D🚀',
  '🇵🇪',
  'e\u0301\u0323\u0308',
  'क्षि',
  '각',
  'ကြီး',
  'กำ',
  '葛\u{E0100}',
];

test.each(LETTERS)('it never begins or ends within %s', (letter) => {
  const whole = lettersOf(letter);
  // Every place that a cut can fall on.
  for (let before = 0; before < 12; before += 1) {
    const start = before + letter.length * 60;
    const text = `${'x'.repeat(before)}${letter.repeat(60)}found${letter.repeat(120)}`;
    const pieces = piecesOf(excerptOf(text, [{ start, end: start + 5 }]));
    const said = pieces.filter(({ hit }) => !hit).flatMap((piece) => lettersOf(piece.text));
    expect(said.filter((one) => one !== 'x' && !whole.includes(one))).toEqual([]);
  }
});

test('nothing found is nothing, and marks change no letter', () => {
  expect(excerptOf('a text', [])).toBe('');
  expect(withMarks('a text', [{ start: 2, end: 6 }])).toBe(`a ${HIT}text${END}`);
});
