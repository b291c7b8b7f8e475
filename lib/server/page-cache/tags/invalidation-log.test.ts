import { expect, it } from 'vitest';
import { InvalidationLog } from './invalidation-log.ts';

it('tells whether a tag changed after a render had begun', () => {
  const changes = new InvalidationLog();
  changes.add('a');
  const begun = changes.count;
  changes.add('b');
  expect(changes.isStale(begun, new Set(['a', 'c']))).toBe(false);
  expect(changes.isStale(begun, new Set(['b']))).toBe(true);
  expect(changes.isStale(changes.count, new Set(['b']))).toBe(false);
});

it('forgets what no render can have begun before', () => {
  const changes = new InvalidationLog();
  changes.add('a', 0);
  changes.add('b', 200_000);
  expect(changes.isStale(0, new Set(['a']))).toBe(false);
  expect(changes.isStale(0, new Set(['b']))).toBe(true);
});
