import { and, isNotNull, lt, sql } from 'drizzle-orm';
import { staffDb } from '#db/staff.ts';
import { outbox } from '#db/schema/newsroom/index.ts';

/** Removes messages of the outbox that were delivered, or given up, so many days ago. */
export async function purgeDelivered(days: number): Promise<void> {
  await staffDb()
    .delete(outbox)
    .where(
      and(isNotNull(outbox.doneAt), lt(outbox.doneAt, sql`now() - make_interval(days => ${days})`)),
    );
}
