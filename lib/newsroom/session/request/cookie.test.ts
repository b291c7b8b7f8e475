import { expect, it } from 'vitest';
import { cookieOf } from './cookie.ts';

it('finds a cookie among others', () => {
  expect(cookieOf('a=1; galley-session=abc; b=2', 'galley-session')).toBe('abc');
});

it('does not take a longer name for a shorter one', () => {
  expect(cookieOf('xgalley-session=no', 'galley-session')).toBeUndefined();
  expect(cookieOf('galley-session.0=no', 'galley-session')).toBeUndefined();
});

it('is content with nothing and with nonsense', () => {
  expect(cookieOf(undefined, 'a')).toBeUndefined();
  expect(cookieOf(';;=;a', 'a')).toBeUndefined();
});
