import { ne } from 'drizzle-orm';
import type { Transaction } from '#db/queryable.ts';
import type { desk, section } from '#db/schema/newsroom/index.ts';
import { CommandError } from '../command.ts';
import { findTwin } from '../tags/find-twin.ts';

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
  const others = await tx.select({ name: table.name }).from(table).where(ne(table.id, id));
  const twin = findTwin(others, name);
  if (twin)
    throw new CommandError({
      code: 'conflict',
      field: 'name',
      sentence: `“${twin.name}” is there already. Choose another name.`,
    });
}
