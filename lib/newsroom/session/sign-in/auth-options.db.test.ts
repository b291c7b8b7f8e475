import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { staffDb } from '#db/staff.ts';
import { staff } from '#db/schema/newsroom/index.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeStaff } from '#lib/testing/database/test-newsroom.ts';
import type { Actor } from '../../actor.ts';
import { actorOfToken } from '../request/actor-of-cookies.ts';
import { authOptions } from './auth-options.ts';
import { openSession } from '../open.ts';

useDatabase();

const secret = 'a secret for next-auth’s own small cookies';
let person: Actor;
let token: string;

beforeAll(async () => {
  person = await makeStaff({ name: 'Vera', roles: ['editor'] });
  token = await openSession(staffDb(), person.staffId);
});

describe('next-auth’s token', () => {
  it('is our own, as it stands in the cookie', async () => {
    const { jwt } = authOptions();
    expect(await jwt?.encode?.({ secret, token: { token } })).toBe(token);
    expect(await jwt?.decode?.({ secret, token })).toEqual({
      sub: person.staffId,
      name: 'Vera',
      email: person.email,
      token,
    });
  });

  it('cannot be made without a session', async () => {
    await expect(
      Promise.resolve(authOptions().jwt?.encode?.({ secret, token: { sub: person.staffId } })),
    ).rejects.toThrow('no token');
  });

  it('is nobody’s once the person is deactivated', async () => {
    await staffDb().update(staff).set({ active: false }).where(eq(staff.id, person.staffId));
    expect(await authOptions().jwt?.decode?.({ secret, token })).toBeNull();
    await staffDb().update(staff).set({ active: true }).where(eq(staff.id, person.staffId));
  });

  it('leaves next-auth’s own salted cookies to next-auth', async () => {
    const { jwt } = authOptions();
    const sealed = (await jwt?.encode?.({ secret, salt: 'state', token: { sub: 'x' } })) ?? '';
    expect(sealed.split('.')).toHaveLength(5);
    expect(await jwt?.decode?.({ secret, salt: 'state', token: sealed })).toMatchObject({
      sub: 'x',
    });
  });

  it('ends its row when someone signs out', async () => {
    await authOptions().events?.signOut?.({ token: { token }, session: {} as never });
    expect(await actorOfToken(token)).toBeNull();
  });
});

it('is sent to this site alone', () => {
  const options = authOptions();
  expect(options.cookies?.sessionToken).toEqual({
    name: 'galley-session',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure: false },
  });
  process.env.SITE_URL = 'https://news.example.org';
  expect(authOptions().cookies?.sessionToken).toMatchObject({
    name: '__Host-galley-session',
    options: { secure: true },
  });
  delete process.env.SITE_URL;
});
