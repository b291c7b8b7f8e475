import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { staff } from '#db/schema/index.ts';
import { command } from '../command.ts';
import { Password, PersonFacts } from './inputs.ts';
import { newPassword } from './new-password.ts';
import { hashPassword } from './password.ts';
import { roleWords } from './role-words.ts';
import { lockStaff, refuseSameEmail, refuseUnknownDesks, setRoles } from './rows.ts';

/** Makes an account. Gives back the password to hand over, once: the one that was typed, or a new one. */
export const createPerson = command({
  input: PersonFacts.extend({ password: z.union([z.literal(''), Password]).default('') }),
  may: 'staff.manage',
  async run({ tx, input: { name, email, roles, password } }) {
    const handed = password || newPassword();
    const passwordHash = await hashPassword(handed);
    await lockStaff(tx);
    const id = uuidv7();
    await refuseSameEmail(tx, email, id);
    await refuseUnknownDesks(tx, roles);
    await tx.insert(staff).values({ id, name, email, passwordHash });
    await setRoles(tx, id, roles);
    return { events: [{ kind: 'staff.created', subject: name, to: await roleWords(tx, roles), payload: { staffId: id } }], value: { id, name, password: handed } };
  },
});
