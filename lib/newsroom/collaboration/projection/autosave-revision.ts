import { sql } from 'drizzle-orm';
import type { Transaction } from '#db/queryable.ts';
import { storyVersion, workingCopy } from '#db/schema/newsroom/index.ts';

const MINUTES = 10;

/**
 * Keeps the working copy as it stands before a change, when no version was kept in the last ten
 * minutes: so that the history can bring back what stood there, whoever writes over it.
 */
export async function autosaveRevision(tx: Transaction, storyId: string, at: Date): Promise<void> {
  const since = new Date(at.getTime() - MINUTES * 60_000);
  await tx.execute(sql`
    insert into ${storyVersion} (story_id, version, content, sha256, why, kept_by, kept_at)
    select story_id, version, content, sha256, 'while writing', changed_by,
    ${at.toISOString()}::timestamptz from ${workingCopy}
    where story_id = ${storyId} and not exists (
      select from ${storyVersion} v where v.story_id = ${storyId} and v.kept_at > ${since.toISOString()}::timestamptz)
    on conflict do nothing`);
}
