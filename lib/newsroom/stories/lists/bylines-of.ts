import { eq } from 'drizzle-orm';
import { staffDb } from '#db/staff.ts';
import { contributor } from '#db/schema/newsroom/index.ts';
import type { Actor } from '../../actor.ts';

/** The bylines that lead to a person's account; at most five. */
export async function bylinesOf({ staffId }: Pick<Actor, 'staffId'>): Promise<string[]> {
  const rows = await staffDb()
    .select({ id: contributor.id })
    .from(contributor)
    .where(eq(contributor.staffId, staffId))
    .limit(5);
  return rows.map(({ id }) => id);
}
