import { expect, it } from 'vitest';
import { size } from './say.ts';

it.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1_000, '1.0 kB'],
  [12_345_678, '12.3 MB'],
  [5e15, '5000.0 TB'],
])('%d is %s', (bytes, text) => {
  expect(size(bytes)).toBe(text);
});
