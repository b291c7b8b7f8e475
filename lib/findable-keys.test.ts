import { expect, it } from 'vitest';
import { having, monthsTo } from './findable-keys.ts';

it('asks for one of some values of a key', () => {
  expect(having('desk', 'a')).toBe(`('=desk:a')`);
  expect(having('month', '2026-11', '2026-10')).toBe(`('=month:2026-11' | '=month:2026-10')`);
});

it('counts months back, over the turn of a year', () => {
  expect(monthsTo(new Date('2026-02-28T23:59:59Z'), 4)).toEqual([
    '2026-02',
    '2026-01',
    '2025-12',
    '2025-11',
  ]);
});
