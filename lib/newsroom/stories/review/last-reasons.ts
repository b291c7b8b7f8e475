import { and, desc, eq, inArray } from 'drizzle-orm';
import { staffDb } from '#db/staff.ts';
import { event, staff } from '#db/schema/newsroom/index.ts';
import { quotedKinds } from '../../events/kinds.ts';
import { notTakenBack } from '../take-back/not-taken-back.ts';

/**
 * What was said when each story was last sent on, returned, held or given to Legal, by the story's
 * id; '' where it was done without a word. A story with which none of this was done is left out.
 * `by` is null where nobody is known who did it.
 */
export async function lastReasons(
  storyIds: string[],
): Promise<Map<string, { by: string | null; reason: string }>> {
  if (storyIds.length === 0) return new Map();
  const rows = await staffDb()
    .selectDistinctOn([event.storyId], { id: event.storyId, by: staff.name, reason: event.reason })
    .from(event)
    .leftJoin(staff, eq(staff.id, event.actorId))
    .where(
      and(
        inArray(event.storyId, storyIds),
        inArray(event.kind, quotedKinds('lists')),
        notTakenBack,
      ),
    )
    .orderBy(event.storyId, desc(event.n));
  return new Map(rows.flatMap(({ id, ...said }) => (id ? [[id, said] as const] : [])));
}
