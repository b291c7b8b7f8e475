import { describe, expect, it } from 'vitest';
import { cityOf, clockTime, fullTime, longDay, presentZone, shortTime, span } from './times.ts';

const at = new Date('2026-11-24T17:05:00Z');

describe('times as the newsroom says them', () => {
  it('says the clock time of the zone in 24 hours', () => {
    expect(clockTime(at, 'Europe/Berlin')).toBe('18:05');
    expect(clockTime(new Date('2026-11-24T23:05:00Z'), 'Europe/Berlin')).toBe('00:05');
  });

  it.each([
    ['2026-11-24T20:00:00Z', '18:05'],
    ['2026-11-26T20:00:00Z', '24 Nov, 18:05'],
    ['2027-01-02T20:00:00Z', '24 Nov 2026, 18:05'],
  ])('is as short as %s allows', (today, words) => {
    expect(shortTime(at, 'Europe/Berlin', new Date(today))).toBe(words);
  });

  it('says a whole date', () => {
    expect(fullTime(at, 'Europe/Berlin', at)).toBe('Tuesday 24 November, 18:05');
    expect(cityOf('America/La_Paz')).toBe('La Paz');
  });

  it.each([
    ['Europe/Kiev', 'Europe/Kyiv', 'Kyiv'],
    ['Asia/Calcutta', 'Asia/Kolkata', 'Kolkata'],
    ['Asia/Saigon', 'Asia/Ho_Chi_Minh', 'Ho Chi Minh'],
    ['Europe/Berlin', 'Europe/Berlin', 'Berlin'],
  ])('calls %s by its present name', (former, present, city) => {
    expect(presentZone(former)).toBe(present);
    expect(cityOf(former)).toBe(city);
    expect(clockTime(at, former)).toBe(clockTime(at, present));
  });

  it('names the year when it is not this one, by the zone', () => {
    const newYear = new Date('2026-12-31T23:30:00Z');
    expect(fullTime(at, 'Europe/Berlin', new Date('2027-01-02T12:00:00Z'))).toBe(
      'Tuesday 24 November 2026, 18:05',
    );
    expect(fullTime(newYear, 'UTC', at)).toBe('Thursday 31 December, 23:30');
    expect(fullTime(newYear, 'Europe/Berlin', at)).toBe('Friday 1 January 2027, 00:30');
    expect(longDay(newYear, 'Europe/Berlin', newYear)).toBe('Friday 1 January');
  });

  it.each([
    [30_000, 'less than a minute'],
    [9 * 60_000, '9 min'],
    [192 * 60_000, '3 h 12 min'],
    [120 * 60_000, '2 h'],
    [52 * 3_600_000, '2 days 4 h'],
    [24 * 3_600_000, '1 day'],
  ])('says %d ms as %s', (ms, words) => expect(span(ms)).toBe(words));
});
