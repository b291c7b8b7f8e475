import { expect, test } from 'vitest';
import { findPlaceholders } from './placeholders.ts';

const words = (text: string) => findPlaceholders(text).map(({ word }) => word);

test('finds what is still to come', () => {
  expect(words('A first test comes within weeks: TK date in Tarija, XX places [CHECK].')).toEqual([
    'TK',
    'XX',
    '[CHECK]',
  ]);
});

test('says where it stands', () => {
  expect(findPlaceholders('in TK, where')).toEqual([{ at: 3, length: 2, word: 'TK' }]);
});

test('leaves words alone that only look like it', () => {
  expect(words('a TKO in the 3rd, size XXL, XXI century, tk and xx, ÄTK')).toEqual([]);
});
