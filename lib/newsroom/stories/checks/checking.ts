import { asc, eq } from 'drizzle-orm';
import type { Queryable } from '#db/queryable.ts';
import { agency, approval } from '#db/schema/newsroom/index.ts';
import type { Checking } from '#lib/story/checks/check.ts';
import { nothingRequired } from '#lib/story/checks/house-checks.ts';
import { readCheckLevels } from '../../organisation/checks.ts';
import type { StorySubject } from '../story-row.ts';

const MOST_AGENCIES = 500;

/** Whether the text is, to the letter, the one that was approved. */
async function standsApproved(
  db: Queryable,
  { story: { deskState, approvalId }, copy }: StorySubject,
): Promise<boolean> {
  if (deskState !== 'approved' || !approvalId) return false;
  const [row] = await db
    .select({ sha256: approval.sha256, voidedAt: approval.voidedAt })
    .from(approval)
    .where(eq(approval.id, approvalId));
  return row !== undefined && row.voidedAt === null && row.sha256 === copy.sha256;
}

/**
 * What a story's text is looked at by. A text that stands approved met what the organisation
 * required when it was approved: what was raised since is only said of it, and stops the next text.
 */
export async function checkingOf(db: Queryable, subject: StorySubject): Promise<Checking> {
  const agencies = await db
    .select({ id: agency.id, name: agency.name, code: agency.code })
    .from(agency)
    .orderBy(asc(agency.name))
    .limit(MOST_AGENCIES);
  return {
    levels: (await standsApproved(db, subject)) ? nothingRequired() : await readCheckLevels(db),
    agencies,
  };
}
