import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import type { Transaction } from '#db/queryable.ts';
import { tag, type indicator } from '#db/schema/newsroom/index.ts';
import { CommandError } from '../command.ts';
import { findTwin } from './find-twin.ts';

export type Tag = typeof tag.$inferSelect;
export type TagKind = Tag['kind'];
export const KIND_WORDS = { topic: 'topic', country: 'country', indicator: 'indicator' } as const;

/**
 * `pg_advisory_xact_lock` key: whoever changes tags or indicators does so one after the other, so
 * that no ring and no twin can be made at once.
 */
const SHELF_LOCK = 0x67616c03;

/**
 * Waits until nobody else changes tags or indicators, and keeps others waiting to the end of the
 * transaction.
 */
export async function lockTags(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${SHELF_LOCK})`);
}

/** A tag with the table locked. Null: there is none, or it was merged into another. */
export async function loadTag(tx: Transaction, id: string): Promise<Tag | null> {
  await lockTags(tx);
  const [row] = await tx
    .select()
    .from(tag)
    .where(and(eq(tag.id, id), isNull(tag.mergedInto)));
  return row ?? null;
}

/** Refuses a name that another tag of the kind has. */
export async function requireUniqueName(
  tx: Transaction,
  kind: TagKind,
  name: string,
  except: string,
): Promise<void> {
  const others = await tx
    .select({ name: tag.name })
    .from(tag)
    .where(and(eq(tag.kind, kind), isNull(tag.mergedInto), ne(tag.id, except)));
  const twin = findTwin(others, name);
  if (twin)
    throw new CommandError({
      code: 'conflict',
      field: 'name',
      sentence: `There is a ${KIND_WORDS[kind]} “${twin.name}” already. Take that one, or merge the two.`,
    });
}

/** Refuses a parent that is not there, or that stands under the one it should stand over. */
export async function requireAcyclic(
  tx: Transaction,
  table: typeof tag | typeof indicator,
  id: string,
  parentId: string | null,
): Promise<void> {
  const seen = new Set<string>();
  for (let at = parentId; at !== null;) {
    if (at === id || seen.has(at))
      throw new CommandError({
        code: 'invalid',
        field: 'parentId',
        sentence: 'It cannot stand under itself or under one of its own.',
      });
    seen.add(at);
    const [row] = await tx.select({ parentId: table.parentId }).from(table).where(eq(table.id, at));
    if (!row)
      throw new CommandError({
        code: 'not_found',
        field: 'parentId',
        sentence: 'The one to stand under is not there any more.',
      });
    at = row.parentId;
  }
}
