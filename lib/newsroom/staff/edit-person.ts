import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { staff } from '#db/schema/newsroom/index.ts';
import { command } from '../command.ts';
import type { NewEvent } from '../events/append.ts';
import { PersonFacts } from './inputs.ts';
import { roleWords } from './role-words.ts';
import {
  loadPerson,
  refuseLastAdmin,
  refuseSameEmail,
  refuseUnknownDesks,
  setRoles,
} from './person-row.ts';

/**
 * Changes name, e-mail and roles. New roles count with the person's next request: they are read
 * with the session each time.
 */
export const editPerson = command({
  input: PersonFacts.extend({ id: z.uuid() }),
  load: ({ id }, tx) => loadPerson(tx, id),
  permission: 'staff.manage',
  async run({ tx, subject: { person: before }, input: { name, email, roles } }) {
    await refuseSameEmail(tx, email, before.id);
    await refuseUnknownDesks(tx, roles);
    await refuseLastAdmin(tx, before, { active: before.active, roles });
    const [from, to] = [await roleWords(tx, before.roles), await roleWords(tx, roles)];
    await tx.update(staff).set({ name, email }).where(eq(staff.id, before.id));
    await setRoles(tx, before.id, roles);
    const about = { subject: name, payload: { staffId: before.id } };
    const events: NewEvent[] = [];
    if (from !== to) events.push({ kind: 'staff.roles_changed', ...about, from, to });
    if (before.name !== name)
      events.push({ kind: 'staff.renamed', ...about, from: before.name, to: name });
    if (before.email !== email)
      events.push({ kind: 'staff.email_changed', ...about, from: before.email, to: email });
    return { events, value: { id: before.id, name } };
  },
});
