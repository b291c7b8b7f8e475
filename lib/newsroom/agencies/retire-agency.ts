import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { agency } from '#db/schema/newsroom/index.ts';
import { now } from '#lib/time/clock.ts';
import { command } from '../command.ts';

/** Takes an agency out of use, or back into it. Stories that credit it keep it; its page stays. */
export const retireAgency = command({
  input: z.object({ id: z.uuid(), retired: z.boolean() }),
  load: async ({ id }, tx) => {
    const [found] = await tx.select().from(agency).where(eq(agency.id, id)).for('update');
    return found ? { agency: found } : null;
  },
  permission: 'house.manage',
  async run({ tx, subject: { agency: before }, input: { retired } }) {
    await tx
      .update(agency)
      .set({ retiredAt: retired ? now() : null })
      .where(eq(agency.id, before.id));
    const changed = (before.retiredAt !== null) !== retired;
    return {
      events: changed
        ? [
            {
              kind: retired ? 'agency.retired' : 'agency.returned',
              subject: before.name,
              payload: { agencyId: before.id },
            },
          ]
        : [],
      value: { id: before.id },
    };
  },
});
