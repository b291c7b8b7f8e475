import { and, desc, eq, inArray, isNotNull, isNull, not, or, sql, type SQL } from 'drizzle-orm';
import { contributor, story, workingCopy } from '#db/schema/index.ts';
import { staffDb } from '#db/client.ts';
import { now } from '#lib/clock.ts';
import type { Actor } from '../actor.ts';
import { can } from '../policy.ts';
import { reviewQueue } from './review-queue.ts';
import { asRow, onDesksOf, readingAs, storyRows, type StoryRow } from './row-of.ts';

const MOST = 30;

/** What a person's day is made of. */
export interface MyWork {
  /** Returned to me with a reason. */
  returned: StoryRow[];
  /** Waits for my review: not by my hand. */
  toReview: StoryRow[];
  /** Approved and not out yet, where I may publish. */
  toPublish: StoryRow[];
  /** I sent it; where it stands. */
  sent: StoryRow[];
  drafts: StoryRow[];
  /** Out, held or withdrawn in the last days. */
  recent: StoryRow[];
}

async function mine(actor: Actor): Promise<SQL> {
  const names = await staffDb().select({ id: contributor.id }).from(contributor).where(eq(contributor.staffId, actor.staffId)).limit(5);
  const byline = names.map(({ id }) => sql`${workingCopy.authorIds} @> ${`{${id}}`}::uuid[]`);
  return or(eq(story.createdBy, actor.staffId), ...byline) ?? sql`false`;
}

async function rows(where: SQL | undefined, at: Date): Promise<StoryRow[]> {
  const found = await storyRows().where(where).orderBy(sql`${desc(story.changedAt)} nulls first`, sql`${desc(story.id)} nulls first`).limit(MOST);
  return found.map((row) => asRow(row, at));
}

const open = and(isNull(story.killedAt), not(eq(story.deskState, 'spiked')));
const notOut = or(isNull(story.liveEditionId), eq(story.updating, true));

/** What waits for the person, what they sent and where it stands; each group at most 30, last changed first. */
export async function myWork(actor: Actor): Promise<MyWork> {
  const at = now();
  const own = await mine(actor);
  const reads = onDesksOf(actor, 'story.read');
  const publishes = can(actor, 'story.publish') ? onDesksOf(actor, 'story.publish') : sql`false`;
  const [returned, queue, toPublish, sent, drafts, recent] = await Promise.all([
    rows(and(own, reads, open, eq(story.deskState, 'changes_requested')), at),
    can(actor, 'story.review') ? reviewQueue(actor) : [],
    rows(and(publishes, open, eq(story.deskState, 'approved'), isNull(story.nextEditionId), isNull(story.unpublishedAt), notOut), at),
    rows(and(own, reads, open, or(eq(story.deskState, 'in_review'), and(eq(story.deskState, 'approved'), notOut))), at),
    rows(and(own, reads, open, eq(story.deskState, 'draft')), at),
    rows(and(own, reads, inArray(story.standing, ['published', 'held', 'unpublished', 'killed']), isNotNull(story.firstPublishedAt)), at),
  ]);
  return { returned, toReview: queue.filter(({ id }) => !sent.some((row) => row.id === id)).slice(0, MOST), toPublish, sent, drafts, recent };
}

/** Counts beside the rooms' names: what waits for the person, and what waits for review on their desks. */
export async function waitingCounts(actor: Actor): Promise<{ mine: number; review: number }> {
  const own = await mine(actor);
  const waiting = can(actor, 'story.review') ? await reviewQueue(actor) : [];
  const returned = await rows(and(own, open, eq(story.deskState, 'changes_requested'), readingAs('changes_requested', now())), now());
  return { mine: returned.length, review: waiting.length };
}
