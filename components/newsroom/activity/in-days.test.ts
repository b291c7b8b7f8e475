import { expect, it } from 'vitest';
import { inDays } from './in-days.ts';

const now = new Date('2026-11-24T22:30:00Z');
const at = (text: string) => ({ at: new Date(text) });

it('puts rows under the days of the newsroom’s zone, in their order', () => {
  const rows = [
    at('2026-11-24T22:00:00Z'),
    at('2026-11-24T10:00:00Z'),
    at('2026-11-23T22:59:00Z'),
    at('2026-10-01T12:00:00Z'),
    at('2025-10-01T12:00:00Z'),
  ];
  expect(
    inDays(rows, 'Europe/Berlin', now).map(({ day, rows: ofDay }) => [day, ofDay.length]),
  ).toEqual([
    ['Today, Tuesday 24 November', 2],
    ['Yesterday, Monday 23 November', 1],
    ['Thursday 1 October', 1],
    ['Wednesday 1 October 2025', 1],
  ]);
});

it('has no day without rows', () => {
  expect(inDays([], 'UTC', now)).toEqual([]);
});

it('names the year by the newsroom’s zone, not by UTC', () => {
  const newYear = new Date('2026-12-31T23:30:00Z');
  expect(
    inDays([at('2026-12-31T23:10:00Z'), at('2026-12-31T12:00:00Z')], 'Europe/Berlin', newYear).map(
      ({ day }) => day,
    ),
  ).toEqual(['Today, Friday 1 January', 'Yesterday, Thursday 31 December 2026']);
});
