import { asc } from 'drizzle-orm';
import { staffDb } from '#db/staff.ts';
import { agency } from '#db/schema/newsroom/index.ts';

export type Agency = typeof agency.$inferSelect;

/** All agencies, those in use first. */
export async function listAgencies(): Promise<Agency[]> {
  const rows = await staffDb().select().from(agency).orderBy(asc(agency.name));
  return [
    ...rows.filter(({ retiredAt }) => !retiredAt),
    ...rows.filter(({ retiredAt }) => retiredAt),
  ];
}
