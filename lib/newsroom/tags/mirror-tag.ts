import type { Transaction } from '#db/queryable.ts';
import { mirrorSubject } from '../door.ts';
import type { Tag } from './tag-row.ts';

/** Makes what readers see of a tag equal to the newsroom's. */
export async function mirrorTag(
  tx: Transaction,
  { id, kind, slug, name, description, code, parentId }: Tag,
): Promise<void> {
  await mirrorSubject(tx, { id, kind, slug, name, description, code, parentId });
}
