import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import type { Transaction } from '#db/queryable.ts';
import { indicator } from '#db/schema/newsroom/index.ts';
import { CommandError } from '../command.ts';
import { mirrorSubject } from '../door.ts';
import { findTwin } from '../tags/find-twin.ts';
import { lockTags } from '../tags/tag-row.ts';

export type Indicator = typeof indicator.$inferSelect;

/**
 * An indicator, retired or not, with tags and indicators locked until the transaction ends. Null:
 * there is none.
 */
export async function loadIndicator(tx: Transaction, id: string): Promise<Indicator | null> {
  await lockTags(tx);
  const [row] = await tx.select().from(indicator).where(eq(indicator.id, id));
  return row ?? null;
}

/**
 * Refuses a name that another indicator in use has, whatever its capitals.
 * @param except id of the one that is to bear it.
 * @throws CommandError `conflict` at the field `name`.
 */
export async function requireUniqueName(
  tx: Transaction,
  name: string,
  except: string,
): Promise<void> {
  const others = await tx
    .select({ name: indicator.name })
    .from(indicator)
    .where(and(ne(indicator.id, except), isNull(indicator.retiredAt)));
  const twin = findTwin(others, name);
  if (twin)
    throw new CommandError({
      code: 'conflict',
      field: 'name',
      sentence: `There is an indicator “${twin.name}” already.`,
    });
}

/**
 * The place behind its last sibling, counted from 0.
 * @param parentId null: among those that stand under none.
 */
export async function lastPosition(tx: Transaction, parentId: string | null): Promise<number> {
  const [row] = await tx
    .select({ last: sql<number>`coalesce(max(${indicator.position}), -1)::int` })
    .from(indicator)
    .where(parentId ? eq(indicator.parentId, parentId) : isNull(indicator.parentId));
  return (row?.last ?? -1) + 1;
}

/** Writes what readers know of an indicator, in the transaction that changed it. */
export async function mirrorIndicator(
  tx: Transaction,
  { id, slug, name, description, parentId, position }: Indicator,
): Promise<void> {
  await mirrorSubject(tx, { id, kind: 'indicator', slug, name, description, parentId, position });
}
