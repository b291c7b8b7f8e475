import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { staffDb } from '#db/staff.ts';
import { session, staff, staffRole } from '#db/schema/newsroom/index.ts';
import { now } from '#lib/time/clock.ts';
import { noteTrouble } from '../../database-failure.ts';
import { ROLES, type Actor, type Role } from '../../actor.ts';
import { cookieOf, sessionCookieName } from './cookie.ts';
import { endsAt, isDue } from '../life.ts';
import { looksLikeToken, tokenSha256 } from '../token.ts';

/**
 * The person of a Cookie header: null when there is no session, it ended or was revoked, or the
 * person is deactivated. Asks the database each time (one indexed query), so that a revocation
 * counts from the next request or socket message on.
 */
export async function actorOfCookies(cookieHeader: string | undefined): Promise<Actor | null> {
  return actorOfToken(cookieOf(cookieHeader, sessionCookieName()));
}

/** The person of a token; null as with `actorOfCookies`, and for what is no token at all. */
export async function actorOfToken(token: string | undefined): Promise<Actor | null> {
  if (!looksLikeToken(token)) return null;
  const at = now();
  const [row] = await liveSession(token, at);
  if (!row) return null;
  if (isDue(row, at)) await prolong(row, at);
  return {
    staffId: row.staffId,
    name: row.name,
    email: row.email,
    sessionId: row.sessionId,
    roles: row.roles.filter(isKnown),
  };
}

/**
 * Who they are is known: a disk without room for the new date is no reason to say that it is not.
 * Tomorrow is early enough.
 */
async function prolong(
  { sessionId, createdAt }: { sessionId: string; createdAt: Date },
  at: Date,
): Promise<void> {
  await staffDb()
    .update(session)
    .set({ expiresAt: endsAt(createdAt, at) })
    .where(eq(session.id, sessionId))
    .catch((error: unknown) => {
      if (noteTrouble(error) === null) throw error;
    });
}

type HeldRole = { role: string; deskId: string | null };

const roles = sql<HeldRole[]>`coalesce(
  json_agg(json_build_object('role', ${staffRole.role}, 'deskId',
  ${staffRole.deskId})) filter (where ${staffRole.id} is not null), '[]')`;

function liveSession(token: string, at: Date) {
  return staffDb()
    .select({
      sessionId: session.id,
      createdAt: session.createdAt,
      expiresAt: session.expiresAt,
      staffId: staff.id,
      name: staff.name,
      email: staff.email,
      roles,
    })
    .from(session)
    .innerJoin(staff, and(eq(staff.id, session.staffId), staff.active))
    .leftJoin(staffRole, eq(staffRole.staffId, staff.id))
    .where(
      and(
        eq(session.tokenSha256, tokenSha256(token)),
        isNull(session.revokedAt),
        gt(session.expiresAt, at),
      ),
    )
    .groupBy(session.id, staff.id);
}

const isKnown = (held: HeldRole): held is { role: Role; deskId: string | null } =>
  (ROLES as readonly string[]).includes(held.role);
