import { expect, it } from 'vitest';
import {
  clock,
  dayKey,
  fullTime,
  monthName,
  shortDate,
  weekday,
  wholeMonth,
  zoneName,
} from './times.ts';

const berlin = { timeZone: 'Europe/Berlin' };
const utc = { timeZone: 'UTC' };
const winter = new Date('2026-11-24T23:05:00Z');
const summer = new Date('2026-07-01T10:00:00Z');

it('tells the time of the house by 24 hours', () => {
  expect(clock(winter, utc, 'en')).toBe('23:05');
  expect(clock(winter, berlin, 'en')).toBe('00:05');
});

it('names the zone as it is on the day', () => {
  expect(zoneName(winter, berlin, 'en')).toBe('CET');
  expect(zoneName(summer, berlin, 'en')).toBe('CEST');
  expect(zoneName(winter, utc, 'en')).toBe('UTC');
});

it('writes a time in full', () => {
  expect(fullTime(summer, utc, 'en')).toBe('1 July 2026, 10:00 UTC');
  expect(fullTime(summer, utc, 'ar')).toBe('1 يوليو 2026، 10:00 UTC');
});

it('belongs to the day of the house, not of Greenwich', () => {
  expect(dayKey(winter, berlin)).toBe('2026-11-25');
  expect(dayKey(winter, { timeZone: 'America/Lima' })).toBe('2026-11-24');
});

it('says the year only where it is another', () => {
  expect(shortDate(summer, utc, 'en', winter)).toBe('1 July');
  expect(shortDate(new Date('2025-07-01T10:00:00Z'), utc, 'en', winter)).toBe('1 July 2025');
});

it('names days and months', () => {
  expect(weekday(winter, utc, 'en')).toBe('Tuesday 24 November');
  expect(weekday(winter, utc, 'en', true)).toBe('Tuesday 24 November 2026');
  expect(monthName('2026-02', 'en')).toBe('Feb');
  expect(wholeMonth('2026-02', 'en')).toBe('February 2026');
});
