import { expect, it } from 'vitest';
import { isTimeZone, timeZones } from './time-zones.ts';

it('knows the zones of the world, UTC first', () => {
  expect(timeZones()[0]).toBe('UTC');
  expect(timeZones()).toContain('Europe/Berlin');
});

it('takes a zone by its older name, and nothing else', () => {
  expect(isTimeZone('Asia/Calcutta')).toBe(true);
  expect(isTimeZone('Berlin')).toBe(false);
  expect(isTimeZone('+01:00')).toBe(false);
  expect(isTimeZone('')).toBe(false);
});
