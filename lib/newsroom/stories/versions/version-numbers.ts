import { asc, eq } from 'drizzle-orm';
import type { Queryable } from '#db/queryable.ts';
import { storyVersion } from '#db/schema/newsroom/index.ts';

/**
 * The number by which people know a version: the first that was kept is 1, whatever number of
 * changes went before it. What stands there now and was not kept yet has the number that it will
 * get.
 * @param kept `version` of the rows that were kept, which counts changes.
 */
export const numberOf = (kept: readonly number[], version: number): number =>
  kept.filter((one) => one <= version).length + (kept.includes(version) ? 0 : 1);

/** `version` of a story's kept versions, in their order. */
export async function keptVersions(db: Queryable, storyId: string): Promise<number[]> {
  const rows = await db
    .select({ version: storyVersion.version })
    .from(storyVersion)
    .where(eq(storyVersion.storyId, storyId))
    .orderBy(asc(storyVersion.version));
  return rows.map(({ version }) => version);
}
