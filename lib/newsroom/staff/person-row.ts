import { and, eq, ne, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '#db/queryable.ts';
import { desk, staff, staffRole } from '#db/schema/newsroom/index.ts';
import { ROLES, type Role } from '../actor.ts';
import { CommandError } from '../command.ts';
import { isAdmin, type HeldRoles } from './inputs.ts';

export interface Person {
  id: string;
  name: string;
  email: string;
  active: boolean;
  roles: HeldRoles;
}

/**
 * `pg_advisory_xact_lock` key: who is staff changes one after the other, so that two cannot remove
 * each other as the last administrators.
 */
const STAFF_LOCK = 0x67616c05;

/**
 * Waits until nobody else changes who is staff, and keeps others waiting to the end of the
 * transaction.
 */
export async function lockStaff(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${STAFF_LOCK})`);
}

/**
 * A person with their roles, locked against any other change of staff until the transaction ends. A
 * role that this version does not know is left out. Null: there is no such person.
 */
export async function loadPerson(tx: Transaction, id: string): Promise<{ person: Person } | null> {
  await lockStaff(tx);
  const [row] = await tx
    .select({ id: staff.id, name: staff.name, email: staff.email, active: staff.active })
    .from(staff)
    .where(eq(staff.id, id));
  if (!row) return null;
  const roles = await tx
    .select({ role: staffRole.role, deskId: staffRole.deskId })
    .from(staffRole)
    .where(eq(staffRole.staffId, id));
  return {
    person: {
      ...row,
      roles: roles.flatMap(({ role, deskId }) => (isRole(role) ? [{ role, deskId }] : [])),
    },
  };
}

export const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);

/** Gives somebody these roles in place of those held until now. */
export async function setRoles(tx: Transaction, staffId: string, roles: HeldRoles): Promise<void> {
  await tx.delete(staffRole).where(eq(staffRole.staffId, staffId));
  if (roles.length)
    await tx.insert(staffRole).values(roles.map((held) => ({ id: uuidv7(), staffId, ...held })));
}

/** Refuses an e-mail that another account has, whatever its case. */
export async function refuseSameEmail(
  tx: Transaction,
  email: string,
  except: string,
): Promise<void> {
  const [twin] = await tx
    .select({ name: staff.name })
    .from(staff)
    .where(and(ne(staff.id, except), eq(sql`lower(${staff.email})`, email.toLowerCase())));
  if (twin)
    throw new CommandError({
      code: 'conflict',
      field: 'email',
      sentence: `${twin.name} signs in with this email.`,
    });
}

/** Refuses roles on a desk that is not there. */
export async function refuseUnknownDesks(tx: Transaction, roles: HeldRoles): Promise<void> {
  const known = new Set((await tx.select({ id: desk.id }).from(desk)).map(({ id }) => id));
  if (roles.some(({ deskId }) => deskId !== null && !known.has(deskId))) {
    throw new CommandError({
      code: 'not_found',
      field: 'roles',
      sentence: 'A desk of these roles is not there any more. Load the page again.',
    });
  }
}

/**
 * Refuses to leave the organisation without anyone who can let people in: `after` is what the
 * person would be.
 */
export async function refuseLastAdmin(
  tx: Transaction,
  before: Person,
  after: { active: boolean; roles: HeldRoles },
): Promise<void> {
  const was = before.active && isAdmin(before.roles);
  if (!was || (after.active && isAdmin(after.roles))) return;
  const others = await tx
    .select({ id: staff.id })
    .from(staff)
    .innerJoin(staffRole, and(eq(staffRole.staffId, staff.id), eq(staffRole.role, 'admin')))
    .where(and(staff.active, ne(staff.id, before.id)))
    .limit(1);
  if (others.length === 0) {
    throw new CommandError({
      code: 'conflict',
      field: 'roles',
      sentence: `${before.name} is the last administrator. Nothing was changed: make someone else administrator first.`,
    });
  }
}
