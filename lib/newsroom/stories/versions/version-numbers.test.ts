import { expect, it } from 'vitest';
import { numberOf } from './version-numbers.ts';

it.each([
  [[], 1, 1],
  [[], 40, 1],
  [[40], 40, 1],
  [[40], 41, 2],
  [[40], 300, 2],
  [[40, 312], 312, 2],
  [[40, 312], 313, 3],
  [[40, 312], 40, 1],
  [[40, 312], 12, 1],
])('of the kept %j, change %i is version %i', (kept, version, number) =>
  expect(numberOf(kept, version)).toBe(number),
);
