import { expect, test } from 'vitest';
import { percentile } from './figures.ts';

test('a percentile is one of the samples', () => {
  const samples = Array.from({ length: 100 }, (_, at) => 100 - at);
  expect(percentile(samples, 0.95)).toBe(95);
  expect(percentile(samples, 0.5)).toBe(50);
  expect(percentile([7], 0.95)).toBe(7);
});

test('no samples, no number', () => expect(percentile([], 0.5)).toBeNaN());
