import { expect, it } from 'vitest';
import { IDLE_MS, LONGEST_MS, endsAt, isDue } from './life.ts';

const born = new Date('2026-11-01T08:00:00Z');
const later = (days: number) => new Date(born.getTime() + days * 86_400_000);

it('lasts fourteen days from its last use', () => {
  expect(endsAt(born, later(3)).getTime()).toBe(later(3).getTime() + IDLE_MS);
});

it('never lasts longer than ninety days', () => {
  expect(endsAt(born, later(85)).getTime()).toBe(born.getTime() + LONGEST_MS);
});

it('is written at most once a day', () => {
  const expiresAt = endsAt(born, born);
  expect(isDue({ createdAt: born, expiresAt }, later(0.9))).toBe(false);
  expect(isDue({ createdAt: born, expiresAt }, later(1.1))).toBe(true);
  expect(isDue({ createdAt: born, expiresAt: endsAt(born, later(90)) }, later(89))).toBe(false);
});
