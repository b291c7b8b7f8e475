import { z } from 'zod';
import type { Queryable } from '#db/queryable.ts';
import { house } from '#db/schema/newsroom/index.ts';
import { staffDb } from '#db/staff.ts';
import { now } from '#lib/time/clock.ts';
import { command, Refusal } from '../command.ts';
import { CHECK_LEVELS, HOUSE_CHECKS, type CheckLevels, type HouseCheck } from '#lib/story/checks/house-checks.ts';
import { parseCheckLevels } from './check-levels.ts';

const CHECKS = Object.keys(HOUSE_CHECKS) as HouseCheck[];

/** Which checks of a text the house requires, and which it recommends. */
export async function readCheckLevels(db: Queryable = staffDb()): Promise<CheckLevels> {
  const [row] = await db.select({ checks: house.checks }).from(house);
  return parseCheckLevels(row?.checks);
}

const asked = z.string().pipe(z.enum(CHECK_LEVELS, 'Choose Required or Recommended.'));

/** Says of each check whether it is required. It counts from the next approval on: what stands approved goes out as it was approved. */
export const saveCheckLevels = command({
  input: z.object({ indicators: asked, dateline: asked, agencies: asked } satisfies Record<HouseCheck, typeof asked>),
  may: 'house.manage',
  async run({ tx, input }) {
    const [row] = await tx.select({ checks: house.checks }).from(house).for('update');
    if (!row) throw new Refusal({ code: 'not_found', sentence: 'Give the site its name first, under The site.' });
    const before = parseCheckLevels(row.checks);
    await tx.update(house).set({ checks: input, changedAt: now() });
    const changed = CHECKS.filter((check) => before[check] !== input[check]);
    return {
      events: changed.map((check) => ({ kind: 'house.check_set', subject: HOUSE_CHECKS[check], from: before[check], to: input[check] })),
      value: { changed: changed.map((check) => HOUSE_CHECKS[check]) },
    };
  },
});
