import { lt, sql } from 'drizzle-orm';
import { staffDb } from '#db/staff.ts';
import { publishCheck } from '#db/schema/newsroom/index.ts';

/** Removes what was seen on public pages so many days ago. */
export async function purgeSightings(days: number): Promise<void> {
  await staffDb()
    .delete(publishCheck)
    .where(lt(publishCheck.at, sql`now() - make_interval(days => ${days})`));
}
