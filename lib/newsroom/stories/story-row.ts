import { eq, getTableColumns, inArray, sql } from 'drizzle-orm';
import type { Queryable, Transaction } from '#db/queryable.ts';
import {
  contributor,
  desk,
  mend,
  story,
  storyVersion,
  workingCopy,
} from '#db/schema/newsroom/index.ts';
import { now } from '#lib/time/clock.ts';
import { visibleFromOf } from '../door.ts';
import type { Subject } from '../policy.ts';
import type { StoryContent } from './content.ts';
import type { FactsChange, StoryFacts } from './facts.ts';
import { beyondMending, type OpenMend } from './review/open-mends.ts';
import { storyClockColumn } from './schedule/story-clock.ts';

export type WorkingCopy = Omit<typeof workingCopy.$inferSelect, 'content' | 'folded'> & {
  content: StoryContent;
};

/** What the index is made of is long, and nobody reads it. */
const { folded: _, ...copyColumns } = getTableColumns(workingCopy);

/**
 * A story with its working copy, and what policy asks about: its desk, its owners, everyone who had
 * a hand in it.
 */
export interface StorySubject extends Subject {
  story: StoryFacts;
  copy: WorkingCopy;
  deskId: string;
  owners: string[];
  /** Everyone who edited the text: also by mends that came to more than that. */
  editors: string[];
  /** What second readers mended and nobody has judged yet. */
  mends: OpenMend[];
  /** Whether the desk lets editors mend while they review. */
  mayMend: boolean;
  /**
   * The instant of looking, by the clock that decides what readers see. Everything that belongs to
   * one change looks at it.
   */
  at: Date;
  /** Since when, or from when on, readers have the live edition; null without one. */
  liveFrom: Date | null;
}

/** A story whose row is locked for a change. */
export type LockedStory = StorySubject;

/** Loads a story and locks its row until the transaction ends. Null: there is none. */
export async function lockStoryRow(tx: Transaction, storyId: string): Promise<StorySubject | null> {
  const [facts] = await tx.select().from(story).where(eq(story.id, storyId)).for('update');
  return facts ? withCopy(tx, facts) : null;
}

/** Loads a story without a lock, for reading. Null: there is none. */
export async function loadStory(db: Queryable, storyId: string): Promise<StorySubject | null> {
  const [facts] = await db.select().from(story).where(eq(story.id, storyId));
  return facts ? withCopy(db, facts) : null;
}

async function withCopy(db: Queryable, facts: StoryFacts): Promise<StorySubject | null> {
  const liveFrom = visibleFromOf(facts.liveEditionId);
  // The clock is asked after the lock is there, not while it is waited for.
  const mends = sql<
    OpenMend[]
  >`coalesce((select json_agg(json_build_object('staffId', ${mend.staffId}, 'base', ${mend.base},
  'version', ${mend.version}, 'words', ${mend.words}))
    from ${mend} where ${mend.storyId} = ${facts.id}::uuid), '[]')`;
  const deskMends = sql<boolean>`(select ${desk.mends} from ${desk} where ${desk.id} = ${facts.deskId}::uuid)`;
  const [row] = await db
    .select({ copy: copyColumns, at: storyClockColumn(), liveFrom, mends, deskMends })
    .from(workingCopy)
    .where(eq(workingCopy.storyId, facts.id));
  if (!row) return null;
  const copy = row.copy as WorkingCopy;
  const editors = [...new Set([...copy.editors, ...beyondMending(row.mends, copy.content)])];
  const named = copy.authorIds.length
    ? await db
        .select({ staffId: contributor.staffId })
        .from(contributor)
        .where(inArray(contributor.id, copy.authorIds))
    : [];
  const owners = [facts.createdBy, ...named.flatMap(({ staffId }) => staffId ?? [])];
  const { at, liveFrom: since, mends: open, deskMends: mayMend } = row;
  return {
    story: facts,
    copy,
    at,
    liveFrom: since,
    mends: open,
    mayMend,
    deskId: facts.deskId,
    owners: [...new Set(owners)],
    editors,
  };
}

/** Writes changed facts, and tells the open desks of every process that there are some. */
export async function writeFacts(
  tx: Transaction,
  storyId: string,
  change: FactsChange,
): Promise<void> {
  await tx.update(story).set(change).where(eq(story.id, storyId));
  await tx.execute(sql`select pg_notify('story', ${storyId})`);
}

/** Keeps the working copy as it stands as a version that can be compared and brought back. */
export async function saveRevision(
  tx: Transaction,
  { copy }: Pick<StorySubject, 'copy'>,
  why: string,
  staffId: string | null,
): Promise<void> {
  await tx
    .insert(storyVersion)
    .values({
      storyId: copy.storyId,
      version: copy.version,
      content: copy.content,
      sha256: copy.sha256,
      why,
      keptBy: staffId,
      keptAt: now(),
    })
    .onConflictDoNothing();
}
