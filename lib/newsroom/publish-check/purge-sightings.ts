import { lt, sql } from 'drizzle-orm';
import { staffDb } from '#db/staff.ts';
import { propagation } from '#db/schema/newsroom/index.ts';

/** Removes what was seen on public pages so many days ago. */
export async function purgeSightings(days: number): Promise<void> {
  await staffDb().delete(propagation).where(lt(propagation.at, sql`now() - make_interval(days => ${days})`));
}
