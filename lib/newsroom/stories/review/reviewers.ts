import { and, eq, inArray, isNull, notInArray, or } from 'drizzle-orm';
import type { Queryable } from '#db/queryable.ts';
import { staff, staffRole } from '#db/schema/newsroom/index.ts';
import type { Role } from '../../actor.ts';
import { rolesWith } from '../../policy.ts';
import type { StorySubject } from '../story-row.ts';

interface Person {
  staffId: string;
  name: string;
}

const approving = rolesWith('story.approve');

/**
 * Active staff with one of these roles on a story's desk, but none of `except`. At most 50, by
 * name.
 */
async function holdersOf(
  db: Queryable,
  roles: readonly Role[],
  { deskId }: Pick<StorySubject, 'deskId'>,
  except: readonly string[],
): Promise<Person[]> {
  return db
    .selectDistinct({ staffId: staff.id, name: staff.name })
    .from(staff)
    .innerJoin(staffRole, eq(staffRole.staffId, staff.id))
    .where(
      and(
        eq(staff.active, true),
        inArray(staffRole.role, [...roles]),
        or(isNull(staffRole.deskId), eq(staffRole.deskId, deskId)),
        notInArray(staff.id, [...new Set(except)]),
      ),
    )
    .orderBy(staff.name, staff.id)
    .limit(50);
}

/** Who can approve a story: right on its desk, no hand in its text. */
export const reviewersOf = (
  db: Queryable,
  subject: StorySubject,
  exceptStaffId: string,
): Promise<Person[]> =>
  holdersOf(db, approving, subject, [exceptStaffId, ...subject.owners, ...subject.editors]);

/**
 * Who is told that a story was submitted: those who can approve it, and the sub-editors of its
 * desk, who edit and return it.
 */
export async function toldOfSubmission(
  db: Queryable,
  subject: StorySubject,
  exceptStaffId: string,
): Promise<Person[]> {
  const people = [
    ...(await reviewersOf(db, subject, exceptStaffId)),
    ...(await holdersOf(db, ['sub_editor'], subject, [exceptStaffId, ...subject.owners])),
  ];
  return [...new Map(people.map((person) => [person.staffId, person])).values()].toSorted((a, b) =>
    a.name.localeCompare(b.name),
  );
}
