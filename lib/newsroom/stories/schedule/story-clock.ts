import { sql, type SQL } from 'drizzle-orm';
import type { Queryable } from '#db/queryable.ts';
import { story } from '#db/schema/newsroom/index.ts';
import { setInstant } from '#lib/time/clock.ts';

/**
 * PostgreSQL's clock, as a column of a query. It decides what readers see, so it alone decides what
 * a story is: the clock of this machine may run ahead, or jump. What a test or the demo set stands
 * for both. Whole milliseconds, as instants are kept.
 */
export const storyClockColumn = (): SQL<Date> =>
  sql<Date>`coalesce(${setInstant()?.toISOString() ?? null}::timestamptz, date_trunc('milliseconds',
    clock_timestamp()))`.mapWith(story.changedAt);

/** The instant by that clock. */
export async function storyClock(db: Queryable): Promise<Date> {
  const [row] = await db.select({ at: storyClockColumn() }).from(sql`(select) as clock`);
  if (!row) throw new Error('PostgreSQL gave no time');
  return row.at;
}
