import { randomBytes } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { staffDb } from '#db/staff.ts';
import { desk, organisation, session, staff, staffRole } from '#db/schema/newsroom/index.ts';
import { publicOrganisation } from '#db/schema/publication/index.ts';
import type { Actor, Role } from '#lib/newsroom/actor.ts';

let made = 0;

/** A word that no other row of the test file has. */
export const fresh = (word: string): string => `${word}-${++made}`;

export async function makeOrganisation(
  facts: Partial<typeof organisation.$inferInsert> = {},
): Promise<void> {
  await staffDb()
    .insert(organisation)
    .values({ name: 'The Testing Wire', ...facts })
    .onConflictDoNothing();
  await staffDb()
    .insert(publicOrganisation)
    .values({ name: facts.name ?? 'The Testing Wire', timeZone: facts.timeZone ?? 'UTC' })
    .onConflictDoNothing();
}

/** A desk; gives back its id. */
export async function makeDesk(name = fresh('Desk')): Promise<string> {
  const id = newId();
  await staffDb().insert(desk).values({ id, name });
  return id;
}

interface StaffWish {
  name?: string;
  active?: boolean;
  /** A bare role holds on every desk. */
  roles?: (Role | { role: Role; deskId: string | null })[];
}

/** A person with an account, these roles and a session that runs for an hour. */
export async function makeStaff({
  name = fresh('Person'),
  active = true,
  roles = [],
}: StaffWish = {}): Promise<Actor> {
  const staffId = newId();
  const email = `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '.')}@example.org`;
  const held = roles.map((role) => (typeof role === 'string' ? { role, deskId: null } : role));
  await staffDb()
    .insert(staff)
    .values({ id: staffId, name, email, active, passwordHash: 'nobody signs in with this' });
  if (held.length)
    await staffDb()
      .insert(staffRole)
      .values(held.map((role) => ({ id: newId(), staffId, ...role })));
  return { staffId, name, email, sessionId: await makeSession(staffId), roles: held };
}

/** A sign-in of a person; gives back its id. */
export async function makeSession(
  staffId: string,
  expiresAt = new Date(Date.now() + 3_600_000),
): Promise<string> {
  const id = newId();
  await staffDb()
    .insert(session)
    .values({ id, staffId, expiresAt, tokenSha256: randomBytes(32).toString('hex') });
  return id;
}
