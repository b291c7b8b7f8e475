import { inArray } from 'drizzle-orm';
import type { Transaction } from '#db/queryable.ts';
import { desk } from '#db/schema/newsroom/index.ts';
import type { HeldRoles } from './inputs.ts';
import { ROLE_WORDS } from './role-names.ts';

/** Roles in words for the log: `Editor on World, Curator`. */
export async function roleWords(tx: Transaction, roles: HeldRoles): Promise<string> {
  const ids = roles.flatMap(({ deskId }) => deskId ?? []);
  const desks = ids.length
    ? await tx.select({ id: desk.id, name: desk.name }).from(desk).where(inArray(desk.id, ids))
    : [];
  const nameOf = (id: string) => desks.find((one) => one.id === id)?.name ?? 'a desk';
  return (
    roles
      .map(({ role, deskId }) =>
        deskId ? `${ROLE_WORDS[role]} on ${nameOf(deskId)}` : ROLE_WORDS[role],
      )
      .sort()
      .join(', ') || 'no role'
  );
}
