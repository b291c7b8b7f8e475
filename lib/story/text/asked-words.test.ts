import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askedWords } from './asked-words.ts';

const read = (given: unknown) => askedWords(200).parse(given);

test.each<[what: string, given: unknown, words: string]>([
  ['words', '  recount ', 'recount'],
  ['a NUL among letters', 're\0count', 'recount'],
  ['a NUL alone', '\0', ''],
  ['words on two lines', 'recount\r\nvote\fballot', 'recount vote ballot'],
  ['half a character', 'recount \uD83D', 'recount'],
  ['words that are given twice', ['recount', 'vote'], 'recount'],
  ['an empty list', [], ''],
  ['nothing', undefined, ''],
  ['10,000 letters', 'x'.repeat(10_000), 'x'.repeat(200)],
  ['a cut within a character', `${'x'.repeat(199)}🗳`, 'x'.repeat(199)],
  ['spaces before the words', `${' '.repeat(300)}vote`, 'vote'],
])('of %s it takes what can be looked for', (_, given, words) => {
  expect(read(given)).toBe(words);
});

test('whatever an address holds, it is text that PostgreSQL takes, and no longer', () => {
  const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 300 });
  fc.assert(
    fc.property(units, (given) => {
      const words = read(String.fromCharCode(...given));
      expect(words.isWellFormed() && !words.includes('\0') && words.length <= 200).toBe(true);
      expect(read(words)).toBe(words);
    }),
  );
});
