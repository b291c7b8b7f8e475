import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import { staffDb } from '#db/staff.ts';
import { contributor, staffRole, story, workingCopy, type event } from '#db/schema/newsroom/index.ts';
import type { Role } from '../actor.ts';
import { readersAmong } from './may-read.ts';

export type Told = { name: string; email: string };
type EventRow = typeof event.$inferSelect;

/** Everyone who wrote, has a byline with an account, or began the story. */
async function writersOf(storyId: string): Promise<string[]> {
  const [row] = await staffDb().select({ began: story.createdBy, hands: workingCopy.hands, authors: workingCopy.authorIds })
    .from(story).innerJoin(workingCopy, eq(workingCopy.storyId, story.id)).where(eq(story.id, storyId));
  if (!row) return [];
  const named = row.authors.length
    ? await staffDb().select({ id: contributor.staffId }).from(contributor).where(inArray(contributor.id, row.authors))
    : [];
  return [row.began, ...row.hands, ...named.flatMap(({ id }) => id ?? [])];
}

async function holders(role: Role, deskId: string | null): Promise<string[]> {
  const desks = deskId ? or(isNull(staffRole.deskId), eq(staffRole.deskId, deskId)) : undefined;
  const rows = await staffDb().selectDistinct({ id: staffRole.staffId }).from(staffRole).where(and(eq(staffRole.role, role), desks)).limit(50);
  return rows.map(({ id }) => id);
}

/**
 * Who is told of an event by mail: reviewers of what is submitted; the desk that a story was sent to; Legal of what it has to read; writers of what happens to their text; chiefs of what is taken from
 * readers. Of these, only who may read the story now.
 */
export async function recipientsOf(told: EventRow): Promise<Told[]> {
  const { told: reviewers } = told.payload as { told?: string[] };
  if (told.kind === 'story.submitted') return mayRead(told, reviewers ?? []);
  if (told.kind === 'story.moved_desk') return mayRead(told, [...(reviewers ?? []), ...(told.storyId ? await writersOf(told.storyId) : [])]);
  if (isForLegal(told)) return mayRead(told, [...(await holders('legal', told.deskId)), ...(told.kind === 'story.clearance_voided' && told.storyId ? await writersOf(told.storyId) : [])]);
  return mayRead(told, [...(told.storyId ? await writersOf(told.storyId) : []), ...(GRAVE.includes(told.kind) ? await holders('chief_editor', told.deskId) : [])]);
}

const isForLegal = ({ kind, to }: EventRow): boolean => kind === 'story.clearance_voided' || (kind === 'story.legal' && to === 'required');

async function mayRead({ actorId, storyId }: EventRow, ids: readonly string[]): Promise<Told[]> {
  const others = [...new Set(ids)].filter((id) => id !== actorId);
  return storyId ? readersAmong(others, storyId) : [];
}

const GRAVE = ['story.held', 'story.released', 'story.published', 'story.republished', 'story.killed', 'story.embargo_broken', 'story.approved_own'];
