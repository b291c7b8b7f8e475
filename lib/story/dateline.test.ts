import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printDateline, readDateline } from './dateline.ts';

const read = (text: string) => {
  const result = readDateline(text);
  return result.ok ? result.value : result.error.sentence;
};

test.each([
  ['Lima/Buenos Aires (AP/dpa)', ['Lima', 'Buenos Aires'], ['AP', 'dpa']],
  ['Lima/Buenos Aires (AP/dpa) - ', ['Lima', 'Buenos Aires'], ['AP', 'dpa']],
  ['  Port-au-Prince ( SUR )—', ['Port-au-Prince'], ['SUR']],
  ['Stoke-on-Trent', ['Stoke-on-Trent'], []],
  ['Washington, D.C. –', ['Washington, D.C.'], []],
  ['القاهرة (وكالة)', ['القاهرة'], ['وكالة']],
  ['', [], []],
  ['   ', [], []],
])('%j is read', (text, cities, agencies) => expect(read(text)).toEqual({ cities, agencies }));

test.each([
  ['(AP)', /begins with a city/],
  ['Lima (AP', /brackets/],
  ['Lima AP)', /brackets/],
  ['Lima (AP) (dpa)', /brackets/],
  ['Lima//Quito', /a city is missing/],
  ['Lima/', /a city is missing/],
  ['Lima ()', /an agency is missing/],
  ['Lima/Lima', /one city twice/],
  ['Lima (AP/AP)', /one agency twice/],
  [Array.from({ length: 11 }, (_, n) => `C${n}`).join('/'), /at most 10/],
])('%j is refused with a sentence', (text, sentence) => expect(read(text)).toMatch(sentence));

test('it prints by the house rule, with the space that follows', () => {
  expect(printDateline({ cities: ['Lima', 'Buenos Aires'], agencies: ['AP', 'dpa'] })).toBe(
    'Lima/Buenos Aires (AP/dpa) - ',
  );
  expect(printDateline({ cities: ['Oslo'], agencies: [] })).toBe('Oslo - ');
  expect(printDateline({ cities: [], agencies: ['AP'] })).toBe('');
});

const name = fc
  .stringMatching(/^[\p{L}][\p{L} .'-]{0,15}[\p{L}.]$/u)
  .map((text) => text.replace(/\s+/gu, ' '));
const names = (min: number) => fc.uniqueArray(name, { minLength: min, maxLength: 5 });

test('what is printed is read back as it was', () => {
  fc.assert(
    fc.property(fc.record({ cities: names(1), agencies: names(0) }), (dateline) => {
      expect(read(printDateline(dateline))).toEqual(dateline);
    }),
  );
});

test('whatever is typed is read or refused, never thrown', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '/', '(', ')', ' ', '-', 'é') }), (text) => {
      expect(typeof readDateline(text).ok).toBe('boolean');
    }),
  );
});
