import { placeOf } from '#lib/story/text/reading/names.ts';
import type { TagRow } from './tag-tree.ts';

/**
 * The rows that fit, each with those above it, so that one sees where it stands; in the tree's
 * order.
 */
export function findInTree(
  rows: readonly TagRow[],
  { words, unused }: { words: string; unused: boolean },
): TagRow[] {
  if (!words && !unused) return [...rows];
  const placeIn = placeOf(words);
  const fits = (row: TagRow) =>
    (!unused || row.stories === 0) && [row.name, ...row.also].some((name) => placeIn(name) >= 0);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const kept = new Set<string>();
  for (const row of rows.filter(fits)) {
    for (
      let at: TagRow | undefined = row;
      at && !kept.has(at.id);
      at = at.parentId ? byId.get(at.parentId) : undefined
    )
      kept.add(at.id);
  }
  return rows.filter(({ id }) => kept.has(id));
}

/** The rows under which one may stand: all but itself and what stands under it. */
export function possibleParents(rows: readonly TagRow[], id: string | null): TagRow[] {
  const out = new Set<string | null>(id === null ? [] : [id]);
  // The tree's order has each row after its parent.
  for (const row of rows) if (row.parentId !== null && out.has(row.parentId)) out.add(row.id);
  return rows.filter((row) => !out.has(row.id) && !row.retired);
}
