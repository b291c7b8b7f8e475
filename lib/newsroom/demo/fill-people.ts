import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '#db/queryable.ts';
import { staff as people, type StaffKey } from '#db/demo/index.ts';
import { staff, staffRole } from '#db/schema/newsroom/index.ts';
import type { Actor } from '../actor.ts';
import { unwrap } from '../command.ts';
import { hashPassword } from '../staff/password.ts';
import { deactivate } from '../staff/set-active.ts';

const OPEN: readonly StaffKey[] = ['reporter', 'second', 'editor', 'chief', 'admin'];

export type Staff = Record<StaffKey, Actor>;

/**
 * Makes the accounts. Only those that the README names can be signed in to; the others' passwords
 * nobody knows.
 */
export async function fillPeople(
  tx: Transaction,
  desks: ReadonlyMap<string, string>,
  { password, since }: { password: string; since: Date },
): Promise<Staff> {
  const actors = people.map(({ key, email, name, roles }) => ({
    key,
    actor: actorOf({ email, name, roles }, desks),
  }));
  const hashes = await Promise.all(
    people.map(({ key }) => hashPassword(OPEN.includes(key) ? password : randomUUID())),
  );
  await tx.insert(staff).values(
    actors.map(({ actor }, i) => ({
      id: actor.staffId,
      email: actor.email,
      name: actor.name,
      passwordHash: hashes[i] ?? '',
      createdAt: since,
    })),
  );
  await tx
    .insert(staffRole)
    .values(
      actors.flatMap(({ actor }) =>
        actor.roles.map((role) => ({ id: uuidv7(), staffId: actor.staffId, ...role })),
      ),
    );
  return Object.fromEntries(actors.map(({ key, actor }) => [key, actor])) as Staff;
}

/**
 * Takes the access of whoever left. `at` sets the clock to so many days before the newsroom is
 * filled.
 */
export async function sayGoodbye(staff: Staff, at: (days: number) => void): Promise<void> {
  for (const person of people) {
    if (!('left' in person)) continue;
    at(person.left);
    unwrap(await deactivate(staff.admin, { id: staff[person.key].staffId }));
  }
}

function actorOf(
  person: Pick<(typeof people)[number], 'email' | 'name' | 'roles'>,
  desks: ReadonlyMap<string, string>,
): Actor {
  const roles = person.roles.map(({ role, desk }) => ({
    role,
    deskId: desk === null ? null : idOf(desks, desk),
  }));
  return {
    staffId: uuidv7(),
    name: person.name,
    email: person.email,
    sessionId: randomUUID(),
    roles,
  };
}

/** The id of what the demo names; a name that leads nowhere is a mistake in db/demo. */
export function idOf(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`db/demo names “${name}”, which is not there`);
  return id;
}
