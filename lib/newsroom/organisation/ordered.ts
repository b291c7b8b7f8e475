import { and, eq, ne, sql } from 'drizzle-orm';
import type { Transaction } from '#db/queryable.ts';
import type { desk, section } from '#db/schema/newsroom/index.ts';
import { CommandError } from '../command.ts';

/** Rows with one of them moved one place; at either end it stays. */
export function reordered<Row extends { id: string }>(
  rows: readonly Row[],
  id: string,
  by: -1 | 1,
): Row[] {
  const from = rows.findIndex((row) => row.id === id);
  const to = from + by;
  const moved = rows[from];
  if (!moved || to < 0 || to >= rows.length) return [...rows];
  return rows.toSpliced(from, 1).toSpliced(to, 0, moved);
}

/** Refuses a name that another desk or section has. */
export async function refuseNamed(
  tx: Transaction,
  table: typeof desk | typeof section,
  id: string,
  name: string,
): Promise<void> {
  const [twin] = await tx
    .select({ name: table.name })
    .from(table)
    .where(and(ne(table.id, id), eq(sql`lower(${table.name})`, name.toLowerCase())));
  if (twin)
    throw new CommandError({
      code: 'conflict',
      field: 'name',
      sentence: `“${twin.name}” is there already. Choose another name.`,
    });
}
