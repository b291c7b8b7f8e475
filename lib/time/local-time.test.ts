import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, localOf } from './local-time.ts';

describe('local times of the newsroom', () => {
  it.each([
    ['2026-11-24T18:00', 'Europe/Berlin', '2026-11-24T17:00:00.000Z'],
    ['2026-07-01T06:00', 'Europe/Berlin', '2026-07-01T04:00:00.000Z'],
    ['2026-11-24T18:00', 'America/La_Paz', '2026-11-24T22:00:00.000Z'],
    ['2026-11-24T18:00:30', 'UTC', '2026-11-24T18:00:30.000Z'],
  ])('%s in %s is %s', (local, zone, instant) => {
    expect(instantOf(local, zone, 'Date and time')).toEqual({ ok: true, value: new Date(instant) });
  });

  it.each([
    ['2026-03-29T02:30', 'the clocks change then', 'skipped when the clocks go forward'],
    ['2026-10-25T02:30', 'the clocks change then', 'shown twice when the clocks go back'],
    ['2026-02-30T10:00', 'there is no such day', 'no leap year'],
    ['2026-13-01T10:00', 'there is no such day', 'a thirteenth month'],
    ['2026-12-24T25:00', 'there is no such day or time of day', 'a twenty-fifth hour'],
    ['2026-12-24T18:60', 'there is no such day or time of day', 'a sixtieth minute'],
  ])('refuses %s: %s (%s)', (local, sentence) => {
    expect(instantOf(local, 'Europe/Berlin', 'Date and time')).toMatchObject({
      ok: false,
      error: {
        field: 'Date and time',
        code: 'invalid',
        sentence: expect.stringContaining(`Date and time: ${sentence}`),
      },
    });
  });

  it.each(['', 'tomorrow', '2026-11-24', '24.11.2026 18:00'])(
    'refuses %j as unreadable',
    (local) => {
      expect(instantOf(local, 'Europe/Berlin', 'Embargo until').ok).toBe(false);
    },
  );

  it('comes back to the same instant, to the minute', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }),
        (date) => {
          const minute = new Date(Math.floor(date.getTime() / 60_000) * 60_000);
          const back = instantOf(localOf(minute, 'Europe/Berlin'), 'Europe/Berlin', 'x');
          if (back.ok) expect(back.value).toEqual(minute);
        },
      ),
    );
  });
});
