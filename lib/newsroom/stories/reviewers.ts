import { and, eq, inArray, isNull, notInArray, or } from 'drizzle-orm';
import type { Queryable } from '#db/client.ts';
import { staff, staffRole } from '#db/schema/index.ts';
import { RIGHTS } from '../policy.ts';
import type { Role } from '../actor.ts';
import type { StorySubject } from './rows.ts';

const approving = Object.keys(RIGHTS['story.approve']) as Role[];

/** Who can approve a story: right on its desk, no hand in its text. At most 50, by name. */
export async function reviewersOf(db: Queryable, subject: StorySubject, exceptStaffId: string): Promise<{ staffId: string; name: string }[]> {
  const hands = [...new Set([exceptStaffId, ...subject.owners, ...subject.hands])];
  return db.selectDistinct({ staffId: staff.id, name: staff.name })
    .from(staff)
    .innerJoin(staffRole, eq(staffRole.staffId, staff.id))
    .where(and(
      eq(staff.active, true),
      inArray(staffRole.role, approving),
      or(isNull(staffRole.deskId), eq(staffRole.deskId, subject.deskId)),
      notInArray(staff.id, hands),
    ))
    .orderBy(staff.name, staff.id)
    .limit(50);
}
