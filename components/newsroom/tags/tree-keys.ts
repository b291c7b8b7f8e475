/** What one needs of a row to move among rows by keys. */
export interface TreeRow {
  id: string;
  parentId: string | null;
  unfolds: boolean;
}

export type TreeMove = { focus: string } | { fold: string } | { unfold: string } | null;

/** The rows that can be seen: none under a folded one. Rows come in the tree's order. */
export function visibleRows<Row extends TreeRow>(
  rows: readonly Row[],
  folded: ReadonlySet<string>,
): Row[] {
  const hidden = new Set<string>();
  return rows.filter(({ id, parentId }) => {
    const under = parentId !== null && (folded.has(parentId) || hidden.has(parentId));
    if (under) hidden.add(id);
    return !under;
  });
}

/**
 * What a key does on a row (WAI-ARIA Authoring Practices, treegrid): arrows up and down move, right
 * unfolds or enters, left folds or leaves.
 */
export function treeMove(
  key: string,
  id: string,
  visible: readonly TreeRow[],
  folded: ReadonlySet<string>,
): TreeMove {
  const at = visible.findIndex((row) => row.id === id);
  const row = visible[at];
  if (!row) return null;
  const to = (target: TreeRow | undefined): TreeMove => (target ? { focus: target.id } : null);
  if (key === 'ArrowDown') return to(visible[at + 1]);
  if (key === 'ArrowUp') return to(visible[at - 1]);
  if (key === 'Home') return to(visible[0]);
  if (key === 'End') return to(visible.at(-1));
  if (key === 'ArrowRight' && row.unfolds)
    return folded.has(id) ? { unfold: id } : to(visible[at + 1]);
  if (key === 'ArrowLeft')
    return row.unfolds && !folded.has(id)
      ? { fold: id }
      : to(visible.find((one) => one.id === row.parentId));
  return null;
}
