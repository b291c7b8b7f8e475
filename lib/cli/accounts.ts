import { eq, sql } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import type { Transaction } from '#db/queryable.ts';
import { staffDb } from '#db/staff.ts';
import { OperatorError } from '#db/operator-error.ts';
import { desk, session, staff, staffRole } from '#db/schema/newsroom/index.ts';
import { now } from '#lib/time/clock.ts';
import { ROLES } from '#lib/newsroom/actor.ts';
import { appendEvents } from '#lib/newsroom/events/append.ts';
import { hashPassword } from '#lib/newsroom/staff/password.ts';
import { findTwin } from '#lib/newsroom/tags/find-twin.ts';
import { roleWords } from '#lib/newsroom/staff/role-words.ts';

/**
 * What the operator says of a new account. `desk` is its name; without one the roles hold on every
 * desk.
 */
export const NewAccount = z.object({
  email: z.email('--email takes an e-mail address').max(254),
  name: z
    .string()
    .trim()
    .min(1, '--name takes a name')
    .max(120, '--name takes up to 120 characters'),
  roles: z.array(z.enum(ROLES, `--role is one of ${ROLES.join(', ')}`)).min(1, '--role is missing'),
  desk: z.string().optional(),
});
export type NewAccount = z.infer<typeof NewAccount>;

/**
 * Makes an account. The log names no person: the operator has the machine. Throws OperatorError for
 * a taken e-mail or an unknown desk.
 */
export async function createAccount(
  { email, name, roles, desk: deskName }: NewAccount,
  password: string,
): Promise<void> {
  const passwordHash = await hashPassword(password);
  await staffDb().transaction(async (tx) => {
    if (await findByEmail(tx, email)) throw new OperatorError(`${email} has an account already.`);
    const deskId = deskName === undefined ? null : await findDesk(tx, deskName);
    const staffId = newId();
    await tx.insert(staff).values({ id: staffId, email, name, passwordHash });
    const held = [...new Set(roles)].map((role) => ({ role, deskId }));
    await tx.insert(staffRole).values(held.map((one) => ({ id: newId(), staffId, ...one })));
    await appendEvents(tx, null, [
      {
        kind: 'staff.created',
        subject: name,
        to: await roleWords(tx, held),
        reason: 'By the operator, on the command line',
        payload: { staffId },
      },
    ]);
  });
}

/**
 * Gives an account a new password and ends all its sign-ins. Throws OperatorError where there is no
 * such account.
 */
export async function resetPassword(email: string, password: string): Promise<void> {
  const passwordHash = await hashPassword(password);
  await staffDb().transaction(async (tx) => {
    const person = await findByEmail(tx, email);
    if (!person) throw new OperatorError(`${email} has no account.`);
    await tx.update(staff).set({ passwordHash }).where(eq(staff.id, person.id));
    await tx
      .update(session)
      .set({ revokedAt: now() })
      .where(sql`${session.staffId} = ${person.id} and ${session.revokedAt} is null`);
    await appendEvents(tx, null, [
      {
        kind: 'staff.password_reset',
        subject: person.name,
        reason: 'By the operator, on the command line',
        payload: { staffId: person.id },
      },
    ]);
  });
}

async function findByEmail(
  tx: Transaction,
  email: string,
): Promise<{ id: string; name: string } | undefined> {
  const [person] = await tx
    .select({ id: staff.id, name: staff.name })
    .from(staff)
    .where(sql`lower(${staff.email}) = lower(${email})`);
  return person;
}

async function findDesk(tx: Transaction, name: string): Promise<string> {
  const desks = await tx.select({ id: desk.id, name: desk.name }).from(desk).orderBy(desk.position);
  const found = findTwin(desks, name);
  if (!found)
    throw new OperatorError(
      `There is no desk ${name}${desks.length ? `; there are ${desks.map((one) => one.name).join(', ')}` : ''}.`,
    );
  return found.id;
}
