import { lt, sql } from 'drizzle-orm';
import { staffDb } from '#db/staff.ts';
import { tagVersion } from '#db/schema/publication/index.ts';
import { declared } from '#lib/newsroom/declared.ts';
import type { PurgeRule } from '#lib/newsroom/room.ts';

const rules: Readonly<Record<string, PurgeRule>> = declared('purge');

/**
 * Removes what nobody will ask for again: of the newsroom what its rooms say, of the publication
 * versions of tags of yesterday.
 */
export async function purge(): Promise<void> {
  for (const { days, load } of Object.values(rules)) await (await load())(days);
  await staffDb()
    .delete(tagVersion)
    .where(lt(tagVersion.at, sql`now() - interval '1 day'`));
}
