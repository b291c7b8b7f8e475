import { asc, inArray } from 'drizzle-orm';
import { staffDb } from '#db/client.ts';
import { desk } from '#db/schema/index.ts';
import type { Actor } from '../actor.ts';
import { desksWhere } from '../policy.ts';

/** Desks to which the person may hand a story: those where they may begin one, in the house's order. */
export async function deskChoices(actor: Actor): Promise<{ id: string; name: string }[]> {
  const desks = desksWhere(actor, 'story.create');
  return staffDb().select({ id: desk.id, name: desk.name }).from(desk)
    .where(desks === 'all' ? undefined : inArray(desk.id, desks)).orderBy(asc(desk.position), asc(desk.name));
}
