import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '#lib/story/text/reading/fold.ts';
import { findMatches, type Sought } from './matches.ts';

const found = (text: string, sought: Sought) =>
  findMatches(text, sought).map(({ at, length }) => text.slice(at, at + length));

test.each<[text: string, words: string, places: [at: number, length: number][]]>([
  [
    'The vote, the Vote',
    'vote',
    [
      [4, 4],
      [14, 4],
    ],
  ],
  [
    'aaaa',
    'aa',
    [
      [0, 2],
      [2, 2],
    ],
  ],
  ['Costs rose 3.5 per cent', '3.5', [[11, 3]]],
  ['Costs rose 345 per cent', '3.5', []],
  ['(AP) said', '(ap)', [[0, 4]]],
  ['Zażółć GĘŚLĄ', 'gęślą', [[7, 5]]],
  ['🗳 vote', 'vote', [[3, 4]]],
  ['anything', '', []],
])('in “%s”, “%s” stands at %j', (text, words, places) => {
  expect(findMatches(text, { words }).map(({ at, length }) => [at, length])).toEqual(places);
});

const PASTED = 'Die Bundes\u00ADtags\u00ADwahl, Cafe\u0301, 61\u00A0% der Stimmen, l’eau.';

test.each([
  [PASTED, 'Bundestagswahl', 'Bundes\u00ADtags\u00ADwahl'],
  [PASTED, 'café', 'Cafe\u0301'],
  [PASTED, '61 %', '61\u00A0%'],
  [PASTED, "l'eau", 'l’eau'],
  ['Null\u200Bbreite', 'Nullbreite', 'Null\u200Bbreite'],
  ['the oﬃce', 'office', 'oﬃce'],
  ['Die STRASSE', 'Straße', 'STRASSE'],
  ['Οδυσσεύς', 'ΟΔΥΣΣΕΥΣ', 'Οδυσσεύς'],
  ['İstanbul', 'istanbul', 'İstanbul'],
  ['Işık', 'isik', 'Işık'],
  ['1990–1995', '1990-1995', '1990–1995'],
  ['10\u202F000 euros', '10 000', '10\u202F000'],
  ['“yes”, she said', '"yes"', '“yes”'],
  ['«нет», сказал', '"нет"', '«нет»'],
  ['الكِتَابُ', 'الكتاب', 'الكِتَابُ'],
  ['می\u200Cخواهم', 'میخواهم', 'می\u200Cخواهم'],
  ['Łódź', 'lodz', 'Łódź'],
  ['H₂O', 'h2o', 'H₂O'],
  ['ｶﾀｶﾅ', 'カタカナ', 'ｶﾀｶﾅ'],
  ['한국', '\u1112\u1161\u11AB국', '한국'],
])('in %j, %j is found as %j', (text, words, place) => {
  expect(found(text, { words })).toEqual([place]);
});

test.each([
  ['Straße', 's', ['S']],
  ['ﬁn', 'i', []],
  ['10⁶', '106', []],
  ['новый', 'новыи', []],
  ['कि', 'क', []],
])('in %j, %j is found as %j: half a letter is none', (text, words, places) => {
  expect(found(text, { words })).toEqual(places);
});

test('signs alone are sought as they are: a straight mark, two spaces, a soft hyphen', () => {
  expect(found('“a" b  c', { words: '"' })).toEqual(['"']);
  expect(findMatches('“a" b  c', { words: '  ' })).toEqual([{ at: 5, length: 2 }]);
  expect(found('a\u00ADb', { words: '\u00AD' })).toEqual(['\u00AD']);
});

test('capitals count when they are asked to', () => {
  expect(found('The Éire and the éire', { words: 'eire', cased: true })).toEqual(['éire']);
  expect(found('Straße STRASSE', { words: 'STRASSE', cased: true })).toEqual(['STRASSE']);
});

test.each<[text: string, words: string, language: string, places: string[]]>([
  ['vote voters vote-catcher devote Vote.', 'vote', 'en', ['vote', 'vote', 'Vote']],
  ['l’eau l’eaux', 'eau', 'fr', ['eau']],
  ['cafe\u0301s cafe\u0301', 'cafe', 'fr', ['cafe\u0301']],
  ['G7 G70', 'g7', 'en', ['G7']],
  ['周一选举委员会公布', '选举', 'zh', ['选举']],
  ['周一选举委员会公布', '举委', 'zh', []],
])('in %j, the whole word %j is found in %s as %j', (text, words, language, places) => {
  expect(found(text, { words, whole: true, language })).toEqual(places);
});

test('a text in which all is replaced has nothing of the word, and all else', () => {
  const sign = fc.constantFrom(
    'a',
    'B',
    'é',
    'e\u0301',
    'ß',
    's',
    '\u00AD',
    ' ',
    '’',
    'ﬁ',
    'ı',
    '🗳',
  );
  const text = fc.string({ unit: sign, maxLength: 40 });
  const words = fc.string({ unit: sign, minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(text, words, (written, sought) => {
      fc.pre(/[\p{L}\p{N}]/u.test(fold(sought)));
      const places = findMatches(written, { words: sought });
      let [left, at] = ['', 0];
      for (const place of places) {
        const kept = written.slice(at, place.at);
        expect(findMatches(kept, { words: sought })).toEqual([]);
        expect(fold(written.slice(place.at, place.at + place.length))).toBe(fold(sought));
        left += `${kept}#`;
        at = place.at + place.length;
      }
      left += written.slice(at);
      expect(findMatches(left, { words: sought })).toEqual([]);
    }),
  );
});

test('finds in a megabyte without a space in the time of one reading', () => {
  const text = 'x'.repeat(1_000_000);
  expect(findMatches(`${text}vote`, { words: 'vote' })).toEqual([{ at: 1_000_000, length: 4 }]);
});
