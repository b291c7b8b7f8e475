import { expect, it } from 'vitest';
import { reordered } from './ordered.ts';

const ids = (id: string, by: -1 | 1) =>
  reordered([{ id: 'a' }, { id: 'b' }, { id: 'c' }], id, by)
    .map((row) => row.id)
    .join('');

it('moves one by one place', () => {
  expect(ids('c', -1)).toBe('acb');
  expect(ids('a', 1)).toBe('bac');
});

it('stays at either end, and for one that is not there', () => {
  expect(ids('a', -1)).toBe('abc');
  expect(ids('c', 1)).toBe('abc');
  expect(ids('x', 1)).toBe('abc');
});
