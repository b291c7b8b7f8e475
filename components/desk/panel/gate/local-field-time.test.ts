import { expect, test } from 'vitest';
import { localFieldTime } from './local-field-time.ts';

test('shows an instant in the newsroom’s zone, on either side of the change of clocks', () => {
  expect(localFieldTime(new Date('2026-12-13T05:00:00Z'), 'Europe/Berlin')).toBe(
    '2026-12-13T06:00',
  );
  expect(localFieldTime(new Date('2026-07-13T05:00:00Z'), 'Europe/Berlin')).toBe(
    '2026-07-13T07:00',
  );
  expect(localFieldTime(new Date('2026-12-31T23:30:00Z'), 'Asia/Kathmandu')).toBe(
    '2027-01-01T05:15',
  );
});

test('midnight is the hour 00 of the new day', () => {
  expect(localFieldTime(new Date('2026-12-12T23:00:00Z'), 'Europe/Berlin')).toBe(
    '2026-12-13T00:00',
  );
});
