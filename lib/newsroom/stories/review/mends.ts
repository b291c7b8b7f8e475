import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '#db/queryable.ts';
import { mend, workingCopy } from '#db/schema/newsroom/index.ts';
import { judgeMend, type MendedPlace } from '#lib/story/mend/mend.ts';
import { appendEvents } from '../../events/append.ts';
import type { StoryContent } from '../content.ts';
import { aboutStory } from '../about-story.ts';
import { judged, type OpenMend } from './open-mends.ts';
import { hasTextChanged } from '../edition/readers-text.ts';
import { saveRevision, type StorySubject } from '../story-row.ts';

const WORTH_SAYING = 5;

/** `Body: “commitee” → “committee”.` */
function sayPlaces(places: readonly MendedPlace[]): string {
  const said = places
    .slice(0, WORTH_SAYING)
    .map(({ field, was, is }) => `${field}: “${was}” → “${is}”`);
  return [
    ...said,
    ...(places.length > WORTH_SAYING ? [`and ${places.length - WORTH_SAYING} more`] : []),
  ]
    .join('; ')
    .slice(0, 2_000);
}

/**
 * Begins the mends of a second reader: what stood there before is kept, so that the author sees
 * what was changed.
 */
export async function openMend(
  tx: Transaction,
  subject: StorySubject,
  staffId: string,
): Promise<void> {
  const { copy } = subject;
  await saveRevision(tx, subject, 'before a mend', staffId);
  await tx
    .insert(mend)
    .values({ storyId: copy.storyId, staffId, base: copy.content, version: copy.version })
    .onConflictDoNothing();
}

/**
 * Ends mends as the text stands: a small one is named in the log with its difference and told to
 * the author; who changed more has edited the text. `keep`: the review goes on, and what was mended
 * counts on.
 */
async function endMend(
  tx: Transaction,
  subject: StorySubject,
  open: OpenMend,
  now: StoryContent,
  keep: boolean,
): Promise<void> {
  const { copy } = subject;
  const own = and(eq(mend.storyId, copy.storyId), eq(mend.staffId, open.staffId));
  const found = judgeMend(...judged(open, copy.content), open.words);
  if (!found.isSmall)
    await tx
      .update(workingCopy)
      .set({
        editors: sql`array_append(array_remove(${workingCopy.editors}, ${open.staffId}::uuid), ${open.staffId}::uuid)`,
      })
      .where(eq(workingCopy.storyId, copy.storyId));
  if (found.isSmall && hasTextChanged(open.base, copy.content)) {
    await appendEvents(tx, open.staffId, [
      {
        kind: 'story.mended',
        ...aboutStory(subject),
        reason: sayPlaces(found.places),
        notify: ['mail'],
        payload: {
          from: open.version,
          version: copy.version,
          words: found.words - open.words,
          places: found.places.slice(0, 50),
        },
      },
    ]);
  }
  if (found.isSmall && keep)
    await tx
      .update(mend)
      .set({ base: now, version: copy.version + 1, words: found.words })
      .where(own);
  else await tx.delete(mend).where(own);
}

/**
 * Somebody else changes the text, which becomes `now`: what was mended until then is judged by
 * itself.
 */
export async function settleMends(
  tx: Transaction,
  subject: StorySubject,
  now: StoryContent,
  except: string | null,
): Promise<void> {
  for (const open of subject.mends)
    if (open.staffId !== except) await endMend(tx, subject, open, now, true);
}

/** The review is over, or begins anew. */
export async function closeMends(tx: Transaction, subject: StorySubject): Promise<void> {
  for (const open of subject.mends) await endMend(tx, subject, open, subject.copy.content, false);
}
