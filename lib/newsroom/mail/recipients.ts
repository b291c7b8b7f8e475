import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import { staffDb } from '#db/staff.ts';
import {
  contributor,
  staffRole,
  story,
  workingCopy,
  type event,
} from '#db/schema/newsroom/index.ts';
import type { Role } from '../actor.ts';
import type { Recipient } from '../events/event-rule.ts';
import { mailRuleOf } from './mail-rule.ts';
import { readersAmong } from './may-read.ts';

export type Addressee = { name: string; email: string };
type EventRow = typeof event.$inferSelect;

/** Everyone who wrote, has a byline with an account, or began the story. */
async function writersOf(storyId: string): Promise<string[]> {
  const [row] = await staffDb()
    .select({
      began: story.createdBy,
      editors: workingCopy.editors,
      authors: workingCopy.authorIds,
    })
    .from(story)
    .innerJoin(workingCopy, eq(workingCopy.storyId, story.id))
    .where(eq(story.id, storyId));
  if (!row) return [];
  const named = row.authors.length
    ? await staffDb()
        .select({ id: contributor.staffId })
        .from(contributor)
        .where(inArray(contributor.id, row.authors))
    : [];
  return [row.began, ...row.editors, ...named.flatMap(({ id }) => id ?? [])];
}

async function holders(role: Role, deskId: string | null): Promise<string[]> {
  const desks = deskId ? or(isNull(staffRole.deskId), eq(staffRole.deskId, deskId)) : undefined;
  const rows = await staffDb()
    .selectDistinct({ id: staffRole.staffId })
    .from(staffRole)
    .where(and(eq(staffRole.role, role), desks))
    .limit(50);
  return rows.map(({ id }) => id);
}

/** Who is told of an event by mail, as its rule says. Of these, only who may read the story now. */
export async function recipientsOf(told: EventRow): Promise<Addressee[]> {
  const recipients = mailRuleOf(told)?.recipients ?? [];
  const found = await Promise.all(recipients.map((recipient) => staffOf(recipient, told)));
  return mayRead(told, found.flat());
}

async function staffOf(
  recipient: Recipient,
  { payload, storyId, deskId }: EventRow,
): Promise<string[]> {
  if (recipient === 'named') return (payload as { told?: string[] }).told ?? [];
  if (recipient === 'writers') return storyId ? writersOf(storyId) : [];
  return holders(recipient, deskId);
}

async function mayRead(
  { actorId, storyId }: EventRow,
  ids: readonly string[],
): Promise<Addressee[]> {
  const others = [...new Set(ids)].filter((id) => id !== actorId);
  return storyId ? readersAmong(others, storyId) : [];
}
