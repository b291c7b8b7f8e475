import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { indicator } from '#db/schema/newsroom/index.ts';
import { now } from '#lib/time/clock.ts';
import { command } from '../command.ts';
import { loadIndicator, requireUniqueName } from './indicator-row.ts';

/** Takes an indicator out of use, or back into it. Stories and records that have it keep it. */
export const retireIndicator = command({
  input: z.object({ id: z.uuid(), retired: z.boolean() }),
  load: async ({ id }, tx) => {
    const found = await loadIndicator(tx, id);
    return found && { indicator: found };
  },
  permission: 'tag.manage',
  async run({ tx, subject: { indicator: before }, input: { retired } }) {
    if (!retired) await requireUniqueName(tx, before.name, before.id);
    await tx
      .update(indicator)
      .set({ retiredAt: retired ? now() : null })
      .where(eq(indicator.id, before.id));
    const changed = (before.retiredAt !== null) !== retired;
    const kind = retired ? 'indicator.retired' : 'indicator.returned';
    return {
      events: changed ? [{ kind, subject: before.name, payload: { indicatorId: before.id } }] : [],
      value: { id: before.id },
    };
  },
});
