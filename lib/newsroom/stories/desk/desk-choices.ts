import { asc, inArray } from 'drizzle-orm';
import { staffDb } from '#db/staff.ts';
import { desk } from '#db/schema/newsroom/index.ts';
import type { Actor } from '../../actor.ts';
import { desksWhere } from '../../policy.ts';

interface DeskChoice {
  id: string;
  name: string;
}

const desks = () =>
  staffDb()
    .select({ id: desk.id, name: desk.name })
    .from(desk)
    .orderBy(asc(desk.position), asc(desk.name))
    .limit(200)
    .$dynamic();

/** Desks on which the person may begin a story, in the organisation's order. */
export async function desksToBeginOn(actor: Actor): Promise<DeskChoice[]> {
  const own = desksWhere(actor, 'story.create');
  return desks().where(own === 'all' ? undefined : inArray(desk.id, own));
}

/** Desks to which a story can be sent: all of the organisation's, in its order. */
export const desksToSendTo = (): Promise<DeskChoice[]> => desks();
