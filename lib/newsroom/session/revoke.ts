import { and, eq, isNull } from 'drizzle-orm';
import type { Queryable } from '#db/queryable.ts';
import { staffDb } from '#db/staff.ts';
import { session } from '#db/schema/newsroom/index.ts';
import { now } from '#lib/time/clock.ts';
import { tokenSha256 } from './token.ts';

/**
 * Ends one session at once (signing out). Who it belongs to does not matter: knowing the token is
 * the right.
 */
export async function revokeToken(token: string): Promise<void> {
  await staffDb()
    .update(session)
    .set({ revokedAt: now() })
    .where(and(eq(session.tokenSha256, tokenSha256(token)), isNull(session.revokedAt)));
}

/**
 * Ends all sessions of a person at once, inside the transaction that gives the reason. Gives back
 * how many were open.
 */
export async function revokeAllOf(db: Queryable, staffId: string): Promise<number> {
  const ended = await db
    .update(session)
    .set({ revokedAt: now() })
    .where(and(eq(session.staffId, staffId), isNull(session.revokedAt)))
    .returning({ id: session.id });
  return ended.length;
}
