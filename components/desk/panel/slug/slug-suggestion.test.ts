import { expect, test } from 'vitest';
import { followingSlug } from './slug-suggestion.ts';

test('an empty slug takes what the headline gives', () => {
  expect(followingSlug({ slug: '', before: '', now: 'observers-film' })).toBe('observers-film');
});

test('an untouched one follows the headline', () => {
  expect(
    followingSlug({ slug: 'observers-fil', before: 'observers-fil', now: 'observers-film' }),
  ).toBe('observers-film');
});

test('one that somebody wrote stays', () => {
  expect(
    followingSlug({ slug: 'count-on-film', before: 'observers-fil', now: 'observers-film' }),
  ).toBeNull();
});

test('nothing is written twice', () => {
  expect(
    followingSlug({ slug: 'observers-film', before: 'observers', now: 'observers-film' }),
  ).toBeNull();
});
