import { expect, it } from 'vitest';
import { subjectOf } from '#lib/testing/cards.ts';
import { monthsAgo, countryYearRows, sumOf, tallyOf, twelveMonths } from './indicator-use.ts';

it('counts each direction', () => {
  expect(
    tallyOf([{ direction: 'mixed' }, { direction: 'democracy' }, { direction: 'mixed' }]),
  ).toEqual({ democracy: 1, autocracy: 0, mixed: 2 });
  expect(
    sumOf([
      { democracy: 1, autocracy: 0, mixed: 2 },
      { democracy: 3, autocracy: 1, mixed: 0 },
    ]),
  ).toEqual({ democracy: 4, autocracy: 1, mixed: 2 });
});

it('ends twelve months with the present one of the house', () => {
  const turn = new Date('2026-11-30T23:30:00Z');
  expect(twelveMonths(turn, { timeZone: 'UTC' })).toHaveLength(12);
  expect(twelveMonths(turn, { timeZone: 'UTC' }).at(-1)).toBe('2026-11');
  expect(twelveMonths(turn, { timeZone: 'Europe/Berlin' }).at(-1)).toBe('2026-12');
  expect(twelveMonths(turn, { timeZone: 'UTC' })[0]).toBe('2025-12');
});

it('goes back by months', () => {
  expect(monthsAgo(new Date('2026-11-24T00:00:00Z'), 12).toISOString()).toBe(
    '2025-11-24T00:00:00.000Z',
  );
});

it('marks a month with two directions as mixed, and sets the most reported first', () => {
  const [counting, speech] = [subjectOf('indicator', 'Counting'), subjectOf('indicator', 'Speech')];
  const rows = countryYearRows(
    [
      { indicator: speech, month: '2026-10', direction: 'democracy' },
      { indicator: counting, month: '2026-10', direction: 'democracy' },
      { indicator: counting, month: '2026-10', direction: 'autocracy' },
      { indicator: counting, month: '2026-11', direction: 'autocracy' },
    ],
    ['2026-10', '2026-11'],
  );
  expect(rows.map(({ indicator, directions }) => [indicator.name, ...directions])).toEqual([
    ['Counting', 'mixed', 'autocracy'],
    ['Speech', 'democracy', null],
  ]);
});
