import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { Transaction } from '#db/queryable.ts';
import type { NewEvent, Notification } from '../../events/append.ts';
import { takeBack } from '../actions/take-back/take-back.ts';
import { lockStoryRow, type LockedStory } from '../story-row.ts';

/**
 * The facts that these actions change, as they stood before. Instants come back from JSON as text.
 */
const Before = z.object({
  deskState: z.enum(['draft', 'in_review', 'changes_requested', 'approved', 'spiked']),
  stateBeforeSpike: z.string().nullable(),
  spikedAt: z.coerce.date().nullable(),
  updating: z.boolean(),
  submittedAt: z.coerce.date().nullable(),
  submittedBy: z.string().nullable(),
  approvalId: z.string().nullable(),
  legal: z.enum(['none', 'required', 'cleared', 'blocked']),
  legalSha256: z.string().nullable(),
});

/** What an event keeps of the story for whoever takes it back. */
export const Kept = z.object({
  id: z.uuid(),
  until: z.coerce.date(),
  before: Before,
  textBefore: z.string(),
  textAfter: z.string(),
});
export type Kept = z.output<typeof Kept>;

/**
 * Lets whoever did it take it back for ten seconds by the database's clock: keeps the story as it
 * was in the event, and lets the mail wait so long. `subject` is the story before the action; the
 * action is written already.
 */
export async function undoable(
  tx: Transaction,
  subject: LockedStory,
  event: NewEvent,
): Promise<{ event: NewEvent; takeBack: string }> {
  const { rows } = await tx.execute<{ until: string }>(
    sql`select to_json(clock_timestamp() + make_interval(secs => ${takeBack.seconds})) #>> '{}' as until`,
  );
  const until = new Date(rows[0]?.until ?? 0);
  const after = await lockStoryRow(tx, subject.story.id);
  const {
    deskState,
    stateBeforeSpike,
    spikedAt,
    updating,
    submittedAt,
    submittedBy,
    approvalId,
    legal,
    legalSha256,
  } = subject.story;
  const id = uuidv7();
  const kept = {
    id,
    until,
    before: {
      deskState,
      stateBeforeSpike,
      spikedAt,
      updating,
      submittedAt,
      submittedBy,
      approvalId,
      legal,
      legalSha256,
    },
    textBefore: subject.copy.sha256,
    textAfter: after?.copy.sha256 ?? '',
  };
  const notify = event.notify?.map((notification): Notification =>
    notification === 'mail' ? { target: 'mail', at: until } : notification,
  );
  return {
    event: { ...event, payload: { ...event.payload, takeBack: kept }, ...(notify && { notify }) },
    takeBack: id,
  };
}
