import { desc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { staffDb } from '#db/staff.ts';
import { event, staff } from '#db/schema/newsroom/index.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeDesk, makeStaff } from '#lib/testing/database/test-newsroom.ts';
import type { Actor } from '../actor.ts';
import { actorOfToken } from '../session/request/actor-of-cookies.ts';
import { enter } from '../session/sign-in/enter.ts';
import { openSession } from '../session/open.ts';
import { createPerson } from './create-person.ts';
import { editPerson } from './edit-person.ts';
import { listStaff, StaffFilters } from './list-staff.ts';
import { resetPassword } from './reset-password.ts';
import { deactivate, reactivate } from './set-active.ts';

useDatabase();

let admin: Actor;
let chief: Actor;
let world: string;
const lastEvent = async () =>
  (await staffDb().select().from(event).orderBy(desc(event.n)).limit(1))[0];
const facts = (name: string, more: object = {}) => ({
  name,
  email: `${name.toLowerCase().replaceAll(' ', '.')}@example.org`,
  roles: [],
  ...more,
});

beforeAll(async () => {
  world = await makeDesk('World');
  admin = await makeStaff({ name: 'Joost', roles: ['admin'] });
  chief = await makeStaff({ name: 'Amara', roles: ['chief_editor'] });
});

describe('an account', () => {
  it('is made by an administrator, with a password to hand over', async () => {
    const made = await createPerson(
      admin,
      facts('Nadia Rahal', {
        roles: [
          { role: 'legal', deskId: null },
          { role: 'reporter', deskId: world },
        ],
      }),
    );
    if (!made.ok) throw new Error(made.error.sentence);
    expect(
      (
        await enter({
          email: 'NADIA.rahal@example.org',
          password: made.value.password,
          address: '192.0.2.9',
        })
      ).ok,
    ).toBe(true);
    const told = await lastEvent();
    expect(told).toMatchObject({
      kind: 'staff.created',
      actorId: admin.staffId,
      subject: 'Nadia Rahal',
      to: 'Legal, Reporter on World',
    });
    expect(JSON.stringify(told)).not.toContain(made.value.password);
  });

  it('is nobody else’s to make, not even the chief editor’s', async () => {
    expect(await createPerson(chief, facts('Sneaky'))).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    });
  });

  it('has an email of its own, a good password and desks that exist; the field is named', async () => {
    expect(
      await createPerson(admin, facts('Twin', { email: 'NADIA.RAHAL@example.org' })),
    ).toMatchObject({
      error: { field: 'email', sentence: 'Nadia Rahal signs in with this email.' },
    });
    expect(await createPerson(admin, facts('Short', { password: 'short' }))).toMatchObject({
      ok: false,
      error: { field: 'password' },
    });
    expect(
      await createPerson(
        admin,
        facts('Nowhere', {
          roles: [{ role: 'editor', deskId: '0198c0de-0000-7000-8000-000000000001' }],
        }),
      ),
    ).toMatchObject({ error: { field: 'roles' } });
    expect(await createPerson(admin, facts('  '))).toMatchObject({
      error: { field: 'name', sentence: 'A person needs a name.' },
    });
  });
});

describe('roles', () => {
  it('count with the next request, and the log has both sides', async () => {
    const vera = await makeStaff({ name: 'Vera', roles: [{ role: 'reporter', deskId: world }] });
    const token = await openSession(staffDb(), vera.staffId);
    expect(
      (
        await editPerson(admin, {
          id: vera.staffId,
          name: 'Vera',
          email: vera.email,
          roles: [{ role: 'editor', deskId: world }],
        })
      ).ok,
    ).toBe(true);
    expect((await actorOfToken(token))?.roles).toEqual([{ role: 'editor', deskId: world }]);
    expect(await lastEvent()).toMatchObject({
      kind: 'staff.roles_changed',
      from: 'Reporter on World',
      to: 'Editor on World',
    });
  });
});

describe('the last administrator', () => {
  it('can neither be deactivated nor lose the role', async () => {
    expect(await deactivate(admin, { id: admin.staffId })).toMatchObject({
      ok: false,
      error: {
        code: 'conflict',
        sentence: expect.stringContaining('Joost is the last administrator'),
      },
    });
    expect(
      await editPerson(admin, { id: admin.staffId, name: 'Joost', email: admin.email, roles: [] }),
    ).toMatchObject({ ok: false, error: { field: 'roles' } });
    expect(
      (await staffDb().select().from(staff).where(eq(staff.id, admin.staffId)))[0]?.active,
    ).toBe(true);
  });

  it('is not one who is deactivated already', async () => {
    const gone = await makeStaff({ name: 'Gone', active: false, roles: ['admin'] });
    expect(await deactivate(admin, { id: admin.staffId })).toMatchObject({ ok: false });
    expect((await reactivate(admin, { id: gone.staffId })).ok).toBe(true);
    expect((await deactivate(admin, { id: gone.staffId })).ok).toBe(true);
  });

  it('stays when two administrators remove each other at once', async () => {
    const other = await makeStaff({ name: 'Other', roles: ['admin'] });
    const both = await Promise.all([
      deactivate(admin, { id: other.staffId }),
      deactivate(other, { id: admin.staffId }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    await staffDb().update(staff).set({ active: true }).where(eq(staff.id, admin.staffId));
  });
});

describe('access', () => {
  it('ends at once for a deactivated person, and comes back with the same password', async () => {
    const made = await createPerson(admin, facts('Losa', { password: 'a long enough one' }));
    if (!made.ok) throw new Error(made.error.sentence);
    const signIn = () =>
      enter({ email: 'losa@example.org', password: 'a long enough one', address: '192.0.2.9' });
    const entered = await signIn();
    const token = entered.ok ? entered.value.token : '';
    expect(await actorOfToken(token)).not.toBeNull();
    await deactivate(admin, { id: made.value.id });
    expect(await actorOfToken(token)).toBeNull();
    expect((await signIn()).ok).toBe(false);
    await reactivate(admin, { id: made.value.id });
    expect(await actorOfToken(token)).toBeNull();
    expect((await signIn()).ok).toBe(true);
  });

  it('moves to the new password when it is reset', async () => {
    const made = await createPerson(admin, facts('Ilze', { password: 'the first password' }));
    if (!made.ok) throw new Error(made.error.sentence);
    const token = await openSession(staffDb(), made.value.id);
    const reset = await resetPassword(admin, { id: made.value.id });
    if (!reset.ok) throw new Error(reset.error.sentence);
    expect(await actorOfToken(token)).toBeNull();
    expect(
      (
        await enter({
          email: 'ilze@example.org',
          password: 'the first password',
          address: '192.0.2.9',
        })
      ).ok,
    ).toBe(false);
    expect(
      (
        await enter({
          email: 'ilze@example.org',
          password: reset.value.password,
          address: '192.0.2.9',
        })
      ).ok,
    ).toBe(true);
    expect(await resetPassword(chief, { id: made.value.id })).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    });
  });
});

describe('the list', () => {
  it('finds people by a part of name or email, by role, and the deactivated when asked for', async () => {
    const names = async (filters: object) =>
      (await listStaff(StaffFilters.parse(filters))).rows.map(({ name }) => name);
    expect(await names({ q: 'nadía' })).toEqual(['Nadia Rahal']);
    expect(await names({ role: 'chief_editor' })).toEqual(['Amara']);
    expect(await names({ q: 'gone' })).toEqual([]);
    expect(await names({ q: 'gone', off: '1' })).toEqual(['Gone']);
    expect(StaffFilters.parse({ q: 7, role: 'owner', off: 'yes' })).toEqual({ q: '' });
  });

  it('says when someone was last here', async () => {
    const { rows } = await listStaff(StaffFilters.parse({ q: 'vera' }));
    expect(Math.abs(Date.now() - (rows[0]?.lastHere?.getTime() ?? 0))).toBeLessThan(60_000);
  });
});
