import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { staff } from '#db/schema/newsroom/index.ts';
import { command } from '../command.ts';
import type { NewEvent } from '../events/append.ts';
import { revokeAllOf } from '../session/revoke.ts';
import { loadPerson, refuseLastAdmin } from './person-row.ts';

const input = z.object({ id: z.uuid() });

/**
 * Takes a person's access away: every session ends with its next request. What they wrote stays in
 * their name.
 */
export const deactivate = command({
  input,
  load: ({ id }, tx) => loadPerson(tx, id),
  permission: 'staff.manage',
  async run({ tx, subject: { person } }) {
    await refuseLastAdmin(tx, person, { active: false, roles: person.roles });
    await tx.update(staff).set({ active: false }).where(eq(staff.id, person.id));
    const ended = await revokeAllOf(tx, person.id);
    const event: NewEvent = {
      kind: 'staff.deactivated',
      subject: person.name,
      payload: { staffId: person.id, sessionsEnded: ended },
    };
    return { events: person.active ? [event] : [], value: { name: person.name } };
  },
});

/** Lets a person back in, with the roles and the password that they had. */
export const reactivate = command({
  input,
  load: ({ id }, tx) => loadPerson(tx, id),
  permission: 'staff.manage',
  async run({ tx, subject: { person } }) {
    await tx.update(staff).set({ active: true }).where(eq(staff.id, person.id));
    return {
      events: person.active
        ? []
        : [{ kind: 'staff.reactivated', subject: person.name, payload: { staffId: person.id } }],
      value: { name: person.name },
    };
  },
});
