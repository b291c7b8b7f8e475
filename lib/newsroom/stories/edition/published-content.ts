import { and, eq } from 'drizzle-orm';
import type { Queryable } from '#db/queryable.ts';
import { storyVersion } from '#db/schema/newsroom/index.ts';
import { editionHash } from '../../door.ts';
import type { StoryContent } from '../content.ts';
import type { StoryFacts } from '../facts.ts';

/**
 * The text that readers have, or had, as the newsroom kept it when it was published; null where
 * there is none.
 */
export async function publishedContent(
  db: Queryable,
  { id, liveEditionId }: Pick<StoryFacts, 'id' | 'liveEditionId'>,
): Promise<StoryContent | null> {
  const sha256 = liveEditionId ? await editionHash(db, liveEditionId) : null;
  const [row] = sha256
    ? await db
        .select({ content: storyVersion.content })
        .from(storyVersion)
        .where(and(eq(storyVersion.storyId, id), eq(storyVersion.sha256, sha256)))
        .limit(1)
    : [];
  return (row?.content as StoryContent | undefined) ?? null;
}
