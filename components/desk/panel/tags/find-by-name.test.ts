import { expect, test } from 'vitest';
import { findByName } from './find-by-name.ts';

const choices = [
  { id: '1', name: 'Freedom of association', detail: 'Civil liberties' },
  { id: '2', name: 'Clean elections' },
  { id: '3', name: 'Élections locales' },
];
const names = (words: string) => findByName(choices, words).map(({ name }) => name);

test('finds a part of a name, those that begin with it first, whatever the accents', () => {
  expect(names('elections')).toEqual(['Élections locales', 'Clean elections']);
});

test('finds by what stands above', () =>
  expect(names('civil')).toEqual(['Freedom of association']));

test('finds everything for nothing, and nothing for what is not there', () => {
  expect(names(' ')).toHaveLength(3);
  expect(names('referendum')).toEqual([]);
});
