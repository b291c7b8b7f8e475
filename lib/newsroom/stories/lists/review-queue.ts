import { and, arrayOverlaps, asc, eq, inArray, isNull, or } from 'drizzle-orm';
import { staffDb } from '#db/staff.ts';
import { mend, story, workingCopy } from '#db/schema/newsroom/index.ts';
import type { Actor } from '../../actor.ts';
import { bylinesOf } from './bylines-of.ts';
import type { StoryContent } from '../content.ts';
import { beyondMending } from '../review/open-mends.ts';
import { asRow, onDesksOf, storyRows, type StoryRow } from './row-of.ts';
import { storyClock } from '../schedule/story-clock.ts';

const MOST = 200;

/** What waits for review on the person's desks, the longest waiting first; at most 200. */
export async function reviewQueue(actor: Actor): Promise<StoryRow[]> {
  const at = await storyClock(staffDb());
  const found = await storyRows()
    .where(
      and(
        eq(story.deskState, 'in_review'),
        isNull(story.killedAt),
        onDesksOf(actor, 'story.review'),
      ),
    )
    .orderBy(asc(story.submittedAt), asc(story.id))
    .limit(MOST);
  return found.map((row) => asRow(row, at));
}

/**
 * Of some stories, those in which the person changed more in this review than a second reader
 * mends.
 */
async function overMendedAmong({ staffId }: Actor, ids: readonly string[]): Promise<string[]> {
  const open = await staffDb()
    .select({
      storyId: mend.storyId,
      staffId: mend.staffId,
      base: mend.base,
      version: mend.version,
      words: mend.words,
      now: workingCopy.content,
    })
    .from(mend)
    .innerJoin(workingCopy, eq(workingCopy.storyId, mend.storyId))
    .where(and(eq(mend.staffId, staffId), inArray(mend.storyId, [...ids])));
  return open
    .filter(
      ({ base, now, ...rest }) =>
        beyondMending([{ ...rest, base: base as StoryContent }], now as StoryContent).length > 0,
    )
    .map(({ storyId }) => storyId);
}

/** Which of some stories the person had a hand in. */
export async function ownAmong(actor: Actor, rows: readonly StoryRow[]): Promise<string[]> {
  if (rows.length === 0) return [];
  const [names, overMended] = await Promise.all([
    bylinesOf(actor),
    overMendedAmong(
      actor,
      rows.map(({ id }) => id),
    ),
  ]);
  const found = await staffDb()
    .select({ id: story.id })
    .from(story)
    .innerJoin(workingCopy, eq(workingCopy.storyId, story.id))
    .where(
      and(
        inArray(
          story.id,
          rows.map(({ id }) => id),
        ),
        or(
          eq(story.createdBy, actor.staffId),
          arrayOverlaps(workingCopy.editors, [actor.staffId]),
          names.length ? arrayOverlaps(workingCopy.authorIds, names) : undefined,
        ),
      ),
    );
  return [...new Set([...found.map(({ id }) => id), ...overMended])];
}
