import { describe, expect, it } from 'vitest';
import { Email, HeldRoles, Password } from './inputs.ts';

const WORLD = '0198c0de-0000-7000-8000-000000000001';

describe('roles as typed', () => {
  it('are each held once, and a role on every desk has the single ones in it', () => {
    expect(
      HeldRoles.parse([
        { role: 'editor', deskId: WORLD },
        { role: 'editor', deskId: null },
        { role: 'reporter', deskId: WORLD },
        { role: 'reporter', deskId: WORLD },
      ]),
    ).toEqual([
      { role: 'editor', deskId: null },
      { role: 'reporter', deskId: WORLD },
    ]);
  });

  it('are only those of a newsroom', () => {
    expect(HeldRoles.safeParse([{ role: 'owner', deskId: null }]).success).toBe(false);
  });
});

it('takes long passwords and no short ones', () => {
  expect(Password.safeParse('nine char').success).toBe(false);
  expect(Password.safeParse('a sentence is easy to keep').success).toBe(true);
});

it('takes an email and nothing else', () => {
  expect(Email.parse(' vera@example.org ')).toBe('vera@example.org');
  expect(Email.safeParse('vera').success).toBe(false);
});
