import { and, asc, eq, max, sql } from 'drizzle-orm';
import { z } from 'zod';
import { askedWords } from '#lib/story/text/asked-words.ts';
import { placeOf } from '#lib/story/text/reading/names.ts';
import { staffDb } from '#db/staff.ts';
import { session, staff, staffRole } from '#db/schema/newsroom/index.ts';
import { ROLES } from '../actor.ts';
import { IDLE_MS } from '../session/life.ts';
import type { HeldRoles } from './inputs.ts';
import { isRole } from './person-row.ts';

/** The filters of the staff page, as its address has them; what is wrong counts as not set. */
export const StaffFilters = z.object({
  q: askedWords(100),
  role: z.enum(ROLES).optional().catch(undefined),
  off: z.literal('1').optional().catch(undefined),
});
export type StaffFilters = z.output<typeof StaffFilters>;

export interface StaffRow {
  id: string;
  name: string;
  email: string;
  active: boolean;
  roles: HeldRoles;
  /** Day of the last visit; null if there was none. */
  lastHere: Date | null;
}

type Held = { role: string; deskId: string | null };
const roles = sql<
  Held[]
>`coalesce((select json_agg(json_build_object('role', r.role, 'deskId', r.desk_id))
from newsroom.staff_role r where r.staff_id = ${staff.id}), '[]')`;

/** Whether words stand in a name or an address, as everything reads text that compares it. */
function isFound(words: string): (row: { name: string; email: string }) => boolean {
  const placeIn = placeOf(words);
  return ({ name, email }) => [name, email].some((text) => placeIn(text) >= 0);
}

/**
 * People with their roles, by name, and how many there are of each sort. An organisation has some
 * hundreds: no paging.
 */
export async function listStaff({
  q,
  role,
  off,
}: StaffFilters): Promise<{ rows: StaffRow[]; active: number; inactive: number }> {
  const holds = role
    ? sql`exists (select 1 from ${staffRole} where ${staffRole.staffId} = ${staff.id} and ${staffRole.role} = ${role})`
    : undefined;
  const [rows, counts] = await Promise.all([
    staffDb()
      .select({
        id: staff.id,
        name: staff.name,
        email: staff.email,
        active: staff.active,
        roles,
        seen: max(session.expiresAt),
      })
      .from(staff)
      .leftJoin(session, eq(session.staffId, staff.id))
      .where(and(holds, off ? undefined : staff.active))
      .groupBy(staff.id)
      .orderBy(sql`${staff.active} desc`, asc(staff.name), asc(staff.id)),
    staffDb()
      .select({
        active: sql<number>`count(*) filter (where ${staff.active})::int`,
        inactive: sql<number>`count(*) filter (where not ${staff.active})::int`,
      })
      .from(staff),
  ]);
  return {
    rows: rows.filter(isFound(q)).map(({ seen, roles, ...row }) => ({
      ...row,
      lastHere: seen && new Date(seen.getTime() - IDLE_MS),
      roles: roles.flatMap(({ role, deskId }) => (isRole(role) ? [{ role, deskId }] : [])),
    })),
    active: counts[0]?.active ?? 0,
    inactive: counts[0]?.inactive ?? 0,
  };
}
