import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { staffDb } from '#db/staff.ts';
import { event, session, staff, staffRole } from '#db/schema/newsroom/index.ts';
import { verifyPassword } from '#lib/newsroom/staff/password.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeDesk, makeSession } from '#lib/testing/database/test-newsroom.ts';
import { createAccount, NewAccount, resetPassword } from './accounts.ts';

useDatabase();

const ana = { email: 'Ana@example.org', name: 'Ana Pérez', roles: ['reporter', 'editor'] as const };
const account = (change: object = {}) => NewAccount.parse({ ...ana, ...change });

async function person(email: string) {
  const [row] = await staffDb().select().from(staff).where(eq(staff.email, email));
  return row!;
}

describe('an account made by the operator', () => {
  it('has its roles on the desk, a password that works, and a line in the log', async () => {
    const deskId = await makeDesk('World');
    await createAccount(account({ desk: 'world' }), 'a long password');
    const { id, passwordHash } = await person('Ana@example.org');
    expect(await verifyPassword(passwordHash, 'a long password')).toBe(true);
    const roles = await staffDb()
      .select({ role: staffRole.role, deskId: staffRole.deskId })
      .from(staffRole)
      .where(eq(staffRole.staffId, id))
      .orderBy(staffRole.role);
    expect(roles).toEqual([
      { role: 'editor', deskId },
      { role: 'reporter', deskId },
    ]);
    const [line] = await staffDb().select().from(event).where(eq(event.kind, 'staff.created'));
    expect(line).toMatchObject({
      actorId: null,
      subject: 'Ana Pérez',
      to: 'Editor on World, Reporter on World',
    });
  });

  it('is refused for a taken address or an unknown desk, and leaves nothing', async () => {
    await expect(
      createAccount(account({ email: 'ana@EXAMPLE.org' }), 'a long password'),
    ).rejects.toThrow('has an account already');
    await expect(
      createAccount(account({ email: 'b@example.org', desk: 'Moon' }), 'a long password'),
    ).rejects.toThrow('no desk Moon; there are World');
    expect(await person('b@example.org')).toBeUndefined();
  });

  it.each([
    [{ email: 'nobody' }, '--email takes an e-mail address'],
    [{ name: ' ' }, '--name takes a name'],
    [{ roles: [] }, '--role is missing'],
    [{ roles: ['boss'] }, '--role is one of reporter, sub_editor'],
  ])('is not understood with %j', (change, sentence) => {
    expect(NewAccount.safeParse({ ...ana, ...change }).error?.issues[0]?.message).toContain(
      sentence,
    );
  });
});

describe('a password reset by the operator', () => {
  it('ends every sign-in', async () => {
    const { id } = await person('Ana@example.org');
    await makeSession(id);
    await resetPassword('ana@example.org', 'another password');
    expect(
      await verifyPassword((await person('Ana@example.org')).passwordHash, 'another password'),
    ).toBe(true);
    const open = await staffDb()
      .select({ revokedAt: session.revokedAt })
      .from(session)
      .where(eq(session.staffId, id));
    expect(open).toEqual([{ revokedAt: expect.any(Date) }]);
  });

  it('needs an account', async () => {
    await expect(resetPassword('c@example.org', 'another password')).rejects.toThrow(
      'has no account',
    );
  });
});
