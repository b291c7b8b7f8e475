import { v7 as uuidv7 } from 'uuid';
import type { Queryable } from '#db/queryable.ts';
import { session } from '#db/schema/newsroom/index.ts';
import { now } from '#lib/time/clock.ts';
import { endsAt } from './life.ts';
import { newToken, tokenSha256 } from './token.ts';

/**
 * Writes the row of a new sign-in and gives back the token for its cookie, which is kept nowhere
 * else.
 */
export async function openSession(db: Queryable, staffId: string, userAgent = ''): Promise<string> {
  const token = newToken();
  const createdAt = now();
  await db.insert(session).values({
    id: uuidv7(),
    tokenSha256: tokenSha256(token),
    staffId,
    createdAt,
    expiresAt: endsAt(createdAt, createdAt),
    userAgent: userAgent.slice(0, 300),
  });
  return token;
}
