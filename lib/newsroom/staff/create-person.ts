import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { staff } from '#db/schema/newsroom/index.ts';
import type { Result } from '#lib/errors.ts';
import type { Actor } from '../actor.ts';
import { command, invalid } from '../command.ts';
import { can } from '../policy.ts';
import { handOver } from './hand-over-stories.ts';
import { Password, PersonFacts } from './inputs.ts';
import { roleWords } from './role-words.ts';
import { lockStaff, refuseSameEmail, refuseUnknownDesks, setRoles } from './person-row.ts';

const Input = PersonFacts.extend({ password: z.union([z.literal(''), Password]).default('') });

/**
 * Makes an account. Gives back the password to hand over, once: the one that was typed, or a new
 * one.
 */
export async function createPerson(
  actor: Actor,
  raw: z.input<typeof Input>,
): Promise<Result<{ id: string; name: string; password: string }>> {
  const read = Input.safeParse(raw);
  if (!read.success) return invalid(read.error);
  // Who may not is refused by the command; nobody makes the server hash for nothing.
  const handed = can(actor, 'staff.manage', null)
    ? await handOver(read.data.password)
    : { passwordHash: '' };
  return create(actor, { ...read.data, ...handed });
}

const create = command({
  input: Input.extend({ passwordHash: z.string() }),
  permission: 'staff.manage',
  async run({ tx, input: { name, email, roles, password, passwordHash } }) {
    await lockStaff(tx);
    const id = uuidv7();
    await refuseSameEmail(tx, email, id);
    await refuseUnknownDesks(tx, roles);
    await tx.insert(staff).values({ id, name, email, passwordHash });
    await setRoles(tx, id, roles);
    return {
      events: [
        {
          kind: 'staff.created',
          subject: name,
          to: await roleWords(tx, roles),
          payload: { staffId: id },
        },
      ],
      value: { id, name, password },
    };
  },
});
