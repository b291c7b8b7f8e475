import { expect, it } from 'vitest';
import { initials } from './initials.ts';

it.each([
  ['Vera Lindqvist', 'VL'],
  ['Ana María de la Cruz', 'AC'],
  ['Pelé', 'P'],
  ['𝒜da Lo', '𝒜L'],
  ['  ', ''],
])('%s is %s', (name, letters) => {
  expect(initials(name)).toBe(letters);
});
