import { expect, it } from 'vitest';
import { Changes } from './changes.ts';

it('tells whether a tag changed after a render had begun', () => {
  const changes = new Changes();
  changes.add('a');
  const begun = changes.count;
  changes.add('b');
  expect(changes.overtook(begun, new Set(['a', 'c']))).toBe(false);
  expect(changes.overtook(begun, new Set(['b']))).toBe(true);
  expect(changes.overtook(changes.count, new Set(['b']))).toBe(false);
});

it('forgets what no render can have begun before', () => {
  const changes = new Changes();
  changes.add('a', 0);
  changes.add('b', 200_000);
  expect(changes.overtook(0, new Set(['a']))).toBe(false);
  expect(changes.overtook(0, new Set(['b']))).toBe(true);
});
