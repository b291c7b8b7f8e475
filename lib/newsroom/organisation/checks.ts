import { z } from 'zod';
import type { Queryable } from '#db/queryable.ts';
import { organisation } from '#db/schema/newsroom/index.ts';
import { staffDb } from '#db/staff.ts';
import { now } from '#lib/time/clock.ts';
import { command, CommandError } from '../command.ts';
import {
  CHECK_LEVELS,
  ORGANISATION_CHECKS,
  type CheckLevels,
  type OrganisationCheck,
} from '#lib/story/checks/house-checks.ts';
import { parseCheckLevels } from './check-levels.ts';

const CHECKS = Object.keys(ORGANISATION_CHECKS) as OrganisationCheck[];

/** Which checks of a text the organisation requires, and which it recommends. */
export async function readCheckLevels(db: Queryable = staffDb()): Promise<CheckLevels> {
  const [row] = await db.select({ checks: organisation.checks }).from(organisation);
  return parseCheckLevels(row?.checks);
}

const asked = z.string().pipe(z.enum(CHECK_LEVELS, 'Choose Required or Recommended.'));

/**
 * Says of each check whether it is required. It counts from the next approval on: what stands
 * approved goes out as it was approved.
 */
export const saveCheckLevels = command({
  input: z.object({ indicators: asked, dateline: asked, agencies: asked } satisfies Record<
    OrganisationCheck,
    typeof asked
  >),
  permission: 'house.manage',
  async run({ tx, input }) {
    const [row] = await tx.select({ checks: organisation.checks }).from(organisation).for('update');
    if (!row)
      throw new CommandError({
        code: 'not_found',
        sentence: 'Give the site its name first, under The site.',
      });
    const before = parseCheckLevels(row.checks);
    await tx.update(organisation).set({ checks: input, changedAt: now() });
    const changed = CHECKS.filter((check) => before[check] !== input[check]);
    return {
      events: changed.map((check) => ({
        kind: 'house.check_set',
        subject: ORGANISATION_CHECKS[check],
        from: before[check],
        to: input[check],
      })),
      value: { changed: changed.map((check) => ORGANISATION_CHECKS[check]) },
    };
  },
});
