import { expect, it } from 'vitest';
import { daysAgo } from './times-ago.ts';

const now = new Date('2026-11-24T12:00:00Z');

it.each([
  ['2026-11-24T09:00:00Z', 'today'],
  ['2026-11-25T09:00:00Z', 'today'],
  ['2026-11-23T09:00:00Z', 'yesterday'],
  ['2026-11-14T09:00:00Z', '10 days ago'],
])('%s was %s', (at, words) => {
  expect(daysAgo(new Date(at), now)).toBe(words);
});

it('was never', () => {
  expect(daysAgo(null, now)).toBe('never');
});
