import { expect, test } from 'vitest';
import { findMatches } from './matches.ts';

test.each<[text: string, sought: string, places: [at: number, length: number][]]>([
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
])('in “%s”, “%s” stands at %j', (text, sought, places) => {
  expect(findMatches(text, sought).map(({ at, length }) => [at, length])).toEqual(places);
});
