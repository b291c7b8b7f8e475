import { expect, it } from 'vitest';
import { dated, mapTexts } from './dates.ts';

const tuesday = { base: new Date('2026-11-24T10:00:00Z'), timeZone: 'Europe/Berlin' };

it('names weekdays and dates around the day of the story', () => {
  expect(dated('on {day}, not on {day-1}, until {date+7}', { ...tuesday, language: 'en' })).toBe(
    'on Tuesday, not on Monday, until 1 December',
  );
});

it('names them in the language of the story', () => {
  expect(dated('am {day}', { ...tuesday, language: 'de' })).toBe('am Dienstag');
});

it('counts days where the newsroom is', () => {
  const late = { base: new Date('2026-11-24T23:30:00Z'), language: 'en' };
  expect(dated('{day}', { ...late, timeZone: 'Europe/Berlin' })).toBe('Wednesday');
  expect(dated('{day}', { ...late, timeZone: 'UTC' })).toBe('Tuesday');
});

it('writes in every text of a document and nowhere else', () => {
  expect(mapTexts({ a: ['x', 1, null], b: { c: 'x' } }, (text) => `${text}!`)).toEqual({
    a: ['x!', 1, null],
    b: { c: 'x!' },
  });
});
