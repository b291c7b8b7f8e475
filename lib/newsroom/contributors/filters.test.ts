import { expect, test } from 'vitest';
import { ContributorFilters } from './filters.ts';

test('an address holds nothing that PostgreSQL does not take', () => {
  expect(ContributorFilters.parse({ q: 'an\0a', after: 'A\0na\uD800' })).toEqual({
    q: 'ana',
    after: 'Ana\uFFFD',
  });
});
