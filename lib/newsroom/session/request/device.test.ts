import { afterAll, beforeAll, expect, it } from 'vitest';
import { deviceOf, rememberDevice } from './device.ts';

const before = process.env.AUTH_SECRET;
beforeAll(() => {
  process.env.AUTH_SECRET = 'a secret';
});
afterAll(() => {
  if (before === undefined) delete process.env.AUTH_SECRET;
  else process.env.AUTH_SECRET = before;
});

it('a browser is known to whom has signed in with it, and to nobody else', () => {
  const cookie = rememberDevice(undefined, 'Vera@example.org');
  expect(deviceOf(cookie, 'vera@example.org')).toEqual(expect.any(String));
  expect(deviceOf(cookie, 'other@example.org')).toBeNull();
  expect(rememberDevice(cookie, 'vera@example.org')).toBe(cookie);
});

it('several people share a browser, five at most', () => {
  let cookie = '';
  for (let n = 0; n < 7; n += 1) cookie = rememberDevice(cookie, `${n}@example.org`);
  expect([0, 1, 2, 6].map((n) => deviceOf(cookie, `${n}@example.org`) !== null)).toEqual([
    false,
    false,
    true,
    true,
  ]);
});

it.each(['', 'x', '~~', `${'a'.repeat(22)}.${'b'.repeat(43)}`, 'ü'.repeat(70)])(
  'what nobody has signed says nothing: %s',
  (cookie) => {
    expect(deviceOf(cookie, 'vera@example.org')).toBeNull();
  },
);
