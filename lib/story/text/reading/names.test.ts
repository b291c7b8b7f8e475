import { expect, test } from 'vitest';
import { comparableName, placeOf, stretchOf } from './names.ts';

test.each([
  ['Łódź', 'lodz'],
  ['STRASSE', 'straße'],
  ['Οδυσσεύς', 'ΟΔΥΣΣΕΥΣ'],
  ['Côte d’Ivoire', "cote d'ivoire"],
  ['New\u00A0 York', 'new york'],
  ['İzmir', 'izmir'],
  ['الكِتَاب', 'الكتاب'],
  ['Bundes\u00ADrat', 'bundesrat'],
  ['Ｔｏｋｙｏ', 'tokyo'],
])('%j and %j are one name', (one, other) => {
  expect(comparableName(one)).toBe(comparableName(other));
  expect(placeOf(other)(one)).toBe(0);
});

test('words stand where they are read, behind others too', () => {
  expect(placeOf('CALDERON')('Inés Calderón')).toBe(5);
  expect(placeOf('й')('Андрии')).toBe(-1);
  expect(placeOf('')('Anybody')).toBe(0);
});

test.each([
  ['Inés Calderón', 'calderon', 'Calderón'],
  ['Die Straße', 'STRASSE', 'Straße'],
  ['Œuvre', 'oe', 'Œ'],
  ['İzmir', 'iz', 'İz'],
  ['Cafe\u0301', 'é', 'e\u0301'],
  ['Peru', 'x', null],
  ['Peru', '', null],
  ['Peru', '\u0301', null],
])('in %j, %j is marked as %j', (text, words, marked) => {
  const found = stretchOf(words, text);
  expect(found && text.slice(found.start, found.end)).toBe(marked);
});
