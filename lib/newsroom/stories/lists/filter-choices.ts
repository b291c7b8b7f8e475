import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { staffDb } from '#db/staff.ts';
import { contributor, desk, tag } from '#db/schema/newsroom/index.ts';
import type { Actor } from '../../actor.ts';
import { desksWhere } from '../../policy.ts';

const MOST = 500;

/**
 * What the stories list can be filtered by: the person's desks, tags in use, authors; by name, at
 * most 500 each.
 */
export async function filterChoices(actor: Actor) {
  const db = staffDb();
  const reads = desksWhere(actor, 'story.read');
  const [desks, tags, authors] = await Promise.all([
    db
      .select({ id: desk.id, name: desk.name })
      .from(desk)
      .where(
        reads === 'all'
          ? undefined
          : inArray(desk.id, reads.length ? reads : ['00000000-0000-0000-0000-000000000000']),
      )
      .orderBy(asc(desk.position), asc(desk.name))
      .limit(MOST),
    Promise.all(
      (['topic', 'country'] as const).map((kind) =>
        db
          .select({ id: tag.id, name: tag.name, kind: tag.kind })
          .from(tag)
          .where(and(eq(tag.kind, kind), isNull(tag.mergedInto)))
          .orderBy(asc(tag.name))
          .limit(MOST),
      ),
    ),
    db
      .select({ id: contributor.id, name: contributor.name })
      .from(contributor)
      .orderBy(asc(contributor.name))
      .limit(MOST),
  ]);
  return { desks, tags: tags.flat(), authors };
}
