import { expect, it } from 'vitest';
import { pagesToName, readPage } from './paging.ts';

it.each([
  [undefined, 1],
  ['1', 1],
  ['46', 46],
  ['100000', 100_000],
  ['', null],
  ['0', null],
  ['01', null],
  ['-1', null],
  ['1.5', null],
  ['1e3', null],
  ['１', null],
  ['999999', null],
  ['100001', null],
  [['1', '2'], null],
])('reads ?page=%j as %j', (given, page) => {
  expect(readPage(given)).toBe(page);
});

it.each([
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [1, 46, [1, 2, null, 46]],
  [3, 46, [1, 2, 3, 4, null, 46]],
  [20, 46, [1, null, 19, 20, 21, null, 46]],
  [46, 46, [1, null, 45, 46]],
])('names of page %i of %i %j', (page, pages, named) => {
  expect(pagesToName(page, pages)).toEqual(named);
});
