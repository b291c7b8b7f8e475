import { and, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import type { Queryable } from '#db/queryable.ts';
import { session, staff, staffRole } from '#db/schema/newsroom/index.ts';
import { now } from '#lib/time/clock.ts';
import { ROLES, type Actor, type Role } from '../../actor.ts';

type HeldRole = { role: string; deskId: string | null };

const heldRoles = sql<HeldRole[]>`coalesce(
  json_agg(json_build_object('role', ${staffRole.role}, 'deskId',
  ${staffRole.deskId})) filter (where ${staffRole.id} is not null), '[]')`;

const isKnown = (held: HeldRole): held is { role: Role; deskId: string | null } =>
  (ROLES as readonly string[]).includes(held.role);

/**
 * Who sits at these sessions now, by session id: with the roles that they hold now. A session that
 * ended, was revoked, or whose person is deactivated is not among them. One query.
 */
export async function sessionsOf(db: Queryable, sessionIds: string[]): Promise<Map<string, Actor>> {
  if (sessionIds.length === 0) return new Map();
  const rows = await db
    .select({
      sessionId: session.id,
      staffId: staff.id,
      name: staff.name,
      email: staff.email,
      roles: heldRoles,
    })
    .from(session)
    .innerJoin(staff, and(eq(staff.id, session.staffId), staff.active))
    .leftJoin(staffRole, eq(staffRole.staffId, staff.id))
    .where(
      and(inArray(session.id, sessionIds), isNull(session.revokedAt), gt(session.expiresAt, now())),
    )
    .groupBy(session.id, staff.id);
  return new Map(rows.map((row) => [row.sessionId, { ...row, roles: row.roles.filter(isKnown) }]));
}
