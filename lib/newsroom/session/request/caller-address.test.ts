import { expect, it } from 'vitest';
import { addressOf } from './caller-address.ts';

it('believes only what the nearest proxy wrote, the last entry', () => {
  expect(addressOf('6.6.6.6, 192.0.2.7')).toBe('192.0.2.7');
  expect(addressOf('192.0.2.7')).toBe('192.0.2.7');
});

it('counts callers without an address together', () => {
  expect([addressOf(undefined), addressOf(null), addressOf(''), addressOf(' , ')]).toEqual([
    'unknown',
    'unknown',
    'unknown',
    'unknown',
  ]);
});
