import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { staff } from '#db/schema/newsroom/index.ts';
import type { Result } from '#lib/errors.ts';
import type { Actor } from '../actor.ts';
import { command, invalid } from '../command.ts';
import { can } from '../policy.ts';
import { revokeAllOf } from '../session/revoke.ts';
import { handOver } from './hand-over-stories.ts';
import { Password } from './inputs.ts';
import { loadPerson } from './person-row.ts';

const Input = z.object({ id: z.uuid(), password: z.union([z.literal(''), Password]).default('') });

/**
 * Sets a new password and ends every session that the old one opened. Gives the new one back, once.
 */
export async function resetPassword(
  actor: Actor,
  raw: z.input<typeof Input>,
): Promise<Result<{ name: string; password: string }>> {
  const read = Input.safeParse(raw);
  if (!read.success) return invalid(read.error);
  // Who may not is refused by the command; nobody makes the server hash for nothing.
  const handed = can(actor, 'staff.manage', null)
    ? await handOver(read.data.password)
    : { passwordHash: '' };
  return reset(actor, { ...read.data, ...handed });
}

const reset = command({
  input: Input.extend({ passwordHash: z.string() }),
  load: ({ id }, tx) => loadPerson(tx, id),
  permission: 'staff.manage',
  async run({ tx, subject: { person }, input: { password, passwordHash } }) {
    await tx.update(staff).set({ passwordHash }).where(eq(staff.id, person.id));
    await revokeAllOf(tx, person.id);
    return {
      events: [
        { kind: 'staff.password_reset', subject: person.name, payload: { staffId: person.id } },
      ],
      value: { name: person.name, password },
    };
  },
});
