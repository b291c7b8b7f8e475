import { and, eq, inArray, sql } from 'drizzle-orm';
import { staffDb } from '#db/staff.ts';
import { staff, staffRole } from '#db/schema/newsroom/index.ts';
import { ROLES, type Actor } from '../actor.ts';
import { can } from '../policy.ts';
import { loadStory } from '../stories/story-row.ts';

const heldRoles = sql<Actor['roles']>`coalesce(
  json_agg(json_build_object('role', ${staffRole.role}, 'deskId',
  ${staffRole.deskId})) filter (where ${inArray(staffRole.role, [...ROLES])}), '[]')`;

/**
 * Who of some staff may read a story at this moment: active, and with the right, by name. What was
 * true when a mail was queued is not asked: roles, desks and bylines change.
 */
export async function readersAmong(
  staffIds: readonly string[],
  storyId: string,
): Promise<{ name: string; email: string }[]> {
  const subject = staffIds.length > 0 ? await loadStory(staffDb(), storyId) : null;
  if (!subject) return [];
  const rows = await staffDb()
    .select({ staffId: staff.id, name: staff.name, email: staff.email, roles: heldRoles })
    .from(staff)
    .leftJoin(staffRole, eq(staffRole.staffId, staff.id))
    .where(and(inArray(staff.id, [...staffIds]), eq(staff.active, true)))
    .groupBy(staff.id)
    .orderBy(staff.name)
    .limit(100);
  return rows
    .filter((row) => can({ ...row, sessionId: '' }, 'story.read', subject))
    .map(({ name, email }) => ({ name, email }));
}
