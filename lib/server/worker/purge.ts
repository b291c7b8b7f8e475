import { and, isNotNull, lt, sql } from 'drizzle-orm';
import { staffDb } from '#db/staff.ts';
import { outbox, propagation, session } from '#db/schema/newsroom/index.ts';
import { tagVersion } from '#db/schema/publication/index.ts';

/** Removes what nobody will ask for again: sign-ins that ended 30 days ago, messages that were delivered 30 days ago, what was seen on public pages then, versions of tags of yesterday. */
export async function purge(): Promise<void> {
  const monthAgo = sql`now() - interval '30 days'`;
  await staffDb().delete(session).where(lt(sql`least(${session.expiresAt}, ${session.revokedAt})`, monthAgo));
  await staffDb().delete(outbox).where(and(isNotNull(outbox.doneAt), lt(outbox.doneAt, monthAgo)));
  await staffDb().delete(propagation).where(lt(propagation.at, monthAgo));
  await staffDb().delete(tagVersion).where(lt(tagVersion.at, sql`now() - interval '1 day'`));
}
