import { expect, it } from 'vitest';
import { withParams } from './search-params.ts';

it('leaves out what is empty and escapes the rest', () => {
  expect(withParams('/newsroom/staff', { q: 'a&b', role: undefined, off: '' })).toBe(
    '/newsroom/staff?q=a%26b',
  );
  expect(withParams('/newsroom/staff', {})).toBe('/newsroom/staff');
  expect(withParams('/x', { q: ['a', 'b'] })).toBe('/x?q=a&q=b');
});
