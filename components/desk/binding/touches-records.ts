import type * as Y from 'yjs';
import { blocksOf, copiesOf, goneOf } from '#lib/story/flat/roots.ts';

/** Whether a transaction changed what is drawn beside the letters: blocks' records and fields. */
export function touchesRecords({ changed, doc }: Y.Transaction, hasBlocks: boolean): boolean {
  const types = new Set<unknown>(changed.keys());
  if (types.has(copiesOf(doc))) return true;
  if (!hasBlocks) return false;
  if (types.has(blocksOf(doc)) || types.has(goneOf(doc))) return true;
  return [...doc.share].some(([name, type]) => name.startsWith('f/') && types.has(type));
}
