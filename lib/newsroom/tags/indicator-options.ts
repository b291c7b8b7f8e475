import { and, inArray, isNotNull, isNull } from 'drizzle-orm';
import { staffDb } from '#db/staff.ts';
import { indicator } from '#db/schema/newsroom/index.ts';
import { inTreeOrder } from './tree-order.ts';

/** One line of the indicator select. */
export interface IndicatorOption {
  id: string;
  name: string;
  /** The indicator above it, for a group or a second line. */
  parent: string | null;
  /** 1 for the top. */
  level: number;
  description: string;
}

/** All indicators that may be used, each under the one that it belongs to. */
export async function indicatorOptions(): Promise<IndicatorOption[]> {
  const rows = await staffDb()
    .select({
      id: indicator.id,
      name: indicator.name,
      description: indicator.description,
      parentId: indicator.parentId,
      position: indicator.position,
    })
    .from(indicator)
    .where(isNull(indicator.retiredAt));
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return inTreeOrder(rows).map(({ row, level }) => ({
    id: row.id,
    name: row.name,
    description: row.description,
    level,
    parent: row.parentId ? (names.get(row.parentId) ?? null) : null,
  }));
}

/** Names of those among some indicators that are retired: what has them keeps them, and says so. */
export async function retiredIndicators(
  ids: readonly string[],
): Promise<{ id: string; name: string }[]> {
  if (ids.length === 0) return [];
  return staffDb()
    .select({ id: indicator.id, name: indicator.name })
    .from(indicator)
    .where(and(inArray(indicator.id, [...ids]), isNotNull(indicator.retiredAt)));
}
