import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { staff } from '#db/schema/index.ts';
import { command } from '../command.ts';
import { revokeAllOf } from '../session/revoke.ts';
import { Password } from './inputs.ts';
import { newPassword } from './new-password.ts';
import { hashPassword } from './password.ts';
import { loadPerson } from './rows.ts';

/** Sets a new password and ends every session that the old one opened. Gives the new one back, once. */
export const resetPassword = command({
  input: z.object({ id: z.uuid(), password: z.union([z.literal(''), Password]).default('') }),
  load: ({ id }, tx) => loadPerson(tx, id),
  may: 'staff.manage',
  async run({ tx, subject: { person }, input: { password } }) {
    const handed = password || newPassword();
    await tx.update(staff).set({ passwordHash: await hashPassword(handed) }).where(eq(staff.id, person.id));
    await revokeAllOf(tx, person.id);
    return { events: [{ kind: 'staff.password_reset', subject: person.name, payload: { staffId: person.id } }], value: { name: person.name, password: handed } };
  },
});
