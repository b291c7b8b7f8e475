import { eq } from 'drizzle-orm';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { staffDb } from '#db/staff.ts';
import { session, staff } from '#db/schema/newsroom/index.ts';
import { setClock } from '#lib/time/clock.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeDesk, makeStaff } from '#lib/testing/database/test-newsroom.ts';
import type { Actor } from '../actor.ts';
import { actorOfCookies } from './request/actor-of-cookies.ts';
import { sessionCookieName } from './request/cookie.ts';
import { openSession } from './open.ts';
import { revokeAllOf, revokeToken } from './revoke.ts';
import { tokenSha256 } from './token.ts';

useDatabase();

let person: Actor;
let token: string;
const asks = (value: string) => actorOfCookies(`other=1; ${sessionCookieName()}=${value}`);
const rowOf = async (value: string) =>
  (
    await staffDb()
      .select()
      .from(session)
      .where(eq(session.tokenSha256, tokenSha256(value)))
  )[0];

beforeAll(async () => {
  const deskId = await makeDesk('World');
  person = await makeStaff({
    name: 'Vera Lindqvist',
    roles: [{ role: 'editor', deskId }, 'curator'],
  });
});

afterEach(() => setClock(null));

describe('a session', () => {
  it('gives the person with their roles', async () => {
    token = await openSession(staffDb(), person.staffId, 'Firefox');
    const actor = await asks(token);
    expect(actor).toMatchObject({
      staffId: person.staffId,
      name: 'Vera Lindqvist',
      email: person.email,
    });
    expect(actor?.roles.map(({ role, deskId }) => [role, deskId === null]).sort()).toEqual([
      ['curator', true],
      ['editor', false],
    ]);
  });

  it('keeps only the SHA-256 of its token', async () => {
    const row = await rowOf(token);
    expect(row?.tokenSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(row)).not.toContain(token);
  });

  it('is nobody’s for an unknown, mutilated or absent token', async () => {
    expect(await asks('A'.repeat(43))).toBeNull();
    expect(await asks(token.slice(1))).toBeNull();
    expect(await asks(tokenSha256(token))).toBeNull();
    expect(await actorOfCookies(undefined)).toBeNull();
  });

  it('ends with the next request of a deactivated person, and comes back with them', async () => {
    await staffDb().update(staff).set({ active: false }).where(eq(staff.id, person.staffId));
    expect(await asks(token)).toBeNull();
    await staffDb().update(staff).set({ active: true }).where(eq(staff.id, person.staffId));
    expect(await asks(token)).not.toBeNull();
  });

  it('ends at once when it is revoked, and leaves the others', async () => {
    const other = await openSession(staffDb(), person.staffId);
    await revokeToken(other);
    expect(await asks(other)).toBeNull();
    expect(await asks(token)).not.toBeNull();
  });

  it('slides with use, at most once a day, and ends after fourteen days without', async () => {
    const born = await openSession(staffDb(), person.staffId);
    const first = (await rowOf(born))?.expiresAt.getTime() ?? 0;
    const days = (n: number) => setClock(new Date(first + (n - 14) * 86_400_000));
    days(0.5);
    await asks(born);
    expect((await rowOf(born))?.expiresAt.getTime()).toBe(first);
    days(3);
    await asks(born);
    expect((await rowOf(born))?.expiresAt.getTime()).toBe(first + 3 * 86_400_000);
    days(17.1);
    expect(await asks(born)).toBeNull();
  });

  it('ends with all others of the person when an administrator ends them', async () => {
    expect(await revokeAllOf(staffDb(), person.staffId)).toBeGreaterThan(1);
    expect(await asks(token)).toBeNull();
    expect(await revokeAllOf(staffDb(), person.staffId)).toBe(0);
  });
});
