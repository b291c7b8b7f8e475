import { lt, sql } from 'drizzle-orm';
import { staffDb } from '#db/staff.ts';
import { session } from '#db/schema/newsroom/index.ts';

/** Removes sign-ins that ended so many days ago, by their time or by a person. */
export async function purgeEnded(days: number): Promise<void> {
  await staffDb()
    .delete(session)
    .where(
      lt(
        sql`least(${session.expiresAt}, ${session.revokedAt})`,
        sql`now() - make_interval(days => ${days})`,
      ),
    );
}
