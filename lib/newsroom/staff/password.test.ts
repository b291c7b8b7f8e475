import { describe, expect, it } from 'vitest';
import { hashPassword, verifyPassword } from './password.ts';

describe('password', () => {
  it('is kept as an argon2id string with its parameters', async () => {
    expect(await hashPassword('correct horse')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('has a salt of its own each time', async () => {
    expect(await hashPassword('same')).not.toBe(await hashPassword('same'));
  });

  it('is known again, also when another keyboard composes its letters otherwise', async () => {
    const stored = await hashPassword('caf\u00e9');
    expect(await verifyPassword(stored, 'cafe\u0301')).toBe(true);
    expect(await verifyPassword(stored, 'cafe')).toBe(false);
  });

  it('answers false for nobody after the same work', async () => {
    expect(await verifyPassword(null, 'nobody signs in with this')).toBe(false);
  });

  it('verifies many at once', async () => {
    const stored = await hashPassword('shift');
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, i) => verifyPassword(stored, i % 2 ? 'shift' : 'late')),
    );
    expect(answers).toEqual([false, true, false, true, false, true]);
  });
});
