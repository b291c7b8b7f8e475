import { expect, test } from 'vitest';
import { changesBetween, mostChanges } from './typing-errors.ts';

test.each([
  ['election', 'election', 0],
  ['elction', 'election', 1],
  ['eleciton', 'election', 1],
  ['elektion', 'election', 1],
  ['electionn', 'election', 1],
  ['recuont', 'recount', 1],
  ['', 'abc', 3],
  ['abc', '', 3],
  ['kitten', 'sitting', 3],
  ['выборы', 'выбора', 1],
])('of %s %s is made by %i changes', (a, b, changes) => expect(changesBetween(a, b)).toBe(changes));

test('a short word bears one slip, a long one two', () =>
  expect(['vote', 'recount'].map(mostChanges)).toEqual([1, 2]));
