interface Node {
  id: string;
  name: string;
  parentId: string | null;
  position?: number;
}

export interface Placed<Row> {
  row: Row;
  /** 1 for the top. */
  level: number;
  /** Whether anything stands under it. */
  unfolds: boolean;
}

/**
 * Rows of a tree, each after the one it belongs to, siblings by position and name. What belongs to
 * something that is not among the rows stands at the top; a ring (which no command makes) is left
 * out rather than followed for ever.
 */
export function inTreeOrder<Row extends Node>(rows: readonly Row[]): Placed<Row>[] {
  const known = new Set(rows.map(({ id }) => id));
  const under = Map.groupBy(rows, ({ parentId }) =>
    parentId !== null && known.has(parentId) ? parentId : null,
  );
  const place = (parent: string | null, level: number): Placed<Row>[] =>
    (under.get(parent) ?? [])
      .toSorted(bySiblings)
      .flatMap((row) => [{ row, level, unfolds: under.has(row.id) }, ...place(row.id, level + 1)]);
  return place(null, 1);
}

const bySiblings = (a: Node, b: Node): number =>
  (a.position ?? 0) - (b.position ?? 0) || a.name.localeCompare(b.name, 'en');
