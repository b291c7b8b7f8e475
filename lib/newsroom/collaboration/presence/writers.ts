import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm';
import { staffDb } from '#db/staff.ts';
import { presence, staff } from '#db/schema/newsroom/index.ts';
import { seenLately } from './presence-rows.ts';

/** Somebody who is writing in a story now. */
export interface WriterNow {
  staffId: string;
  name: string;
}

/**
 * Has the story open and wrote within the last minute: a pause for a telephone call is no leaving.
 */
const wroteLately = sql`${presence.wroteAt} > now() - interval '1 minute'`;

/** Who besides the person writes in some stories now, by story; who wrote last stands first. */
export async function writersIn(
  storyIds: readonly string[],
  { staffId: self }: { staffId: string },
): Promise<Map<string, WriterNow[]>> {
  if (storyIds.length === 0) return new Map();
  const rows = await staffDb()
    .select({ storyId: presence.storyId, staffId: staff.id, name: staff.name })
    .from(presence)
    .innerJoin(staff, eq(staff.id, presence.staffId))
    .where(
      and(
        inArray(presence.storyId, [...storyIds]),
        ne(presence.staffId, self),
        seenLately,
        wroteLately,
      ),
    )
    .groupBy(presence.storyId, staff.id)
    .orderBy(sql`max(${presence.wroteAt}) desc`, asc(staff.name));
  return Map.groupBy(rows, ({ storyId }) => storyId);
}
