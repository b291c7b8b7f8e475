import { and, asc, eq, gt, inArray, isNotNull, isNull, not, or, sql, type SQL } from 'drizzle-orm';
import { staffDb } from '#db/staff.ts';
import { event, story } from '#db/schema/newsroom/index.ts';
import { having } from '#lib/findable-keys.ts';
import type { Actor } from '../../actor.ts';
import { can, type Permission } from '../../policy.ts';
import { bylinesOf } from './bylines-of.ts';
import type { StoryFacts } from '../facts.ts';
import { findStories, OPEN } from './find.ts';
import { reviewQueue } from './review-queue.ts';
import {
  asRow,
  lastChangedFirst,
  onDesksOf,
  readingAs,
  storyRows,
  type StoryRow,
} from './row-of.ts';
import { storyClock } from '../schedule/story-clock.ts';

const MOST = 30;

/** What a person's day is made of. */
export interface MyWork {
  /** Returned to me with a reason. */
  returned: StoryRow[];
  /** Held from readers, where I may release it or it is mine: somebody has to check it. */
  held: StoryRow[];
  /** Waits for a legal reading, where I may clear it. */
  forLegal: StoryRow[];
  /** Waits for my review: not by my hand. */
  toReview: StoryRow[];
  /** Sent to my desk from another, and still to be written or sent on there. */
  arrived: StoryRow[];
  /**
   * Approved and not out yet, where I may publish: also what comes back from `Unpublished` with it.
   */
  toPublish: StoryRow[];
  /** Goes out by itself, where I may take it back; the next first. */
  scheduled: StoryRow[];
  /** I sent it; where it stands. */
  sent: StoryRow[];
  drafts: StoryRow[];
  /** Out, held or withdrawn in the last days. */
  recent: StoryRow[];
}

const begunBy = (actor: Actor): SQL => eq(story.createdBy, actor.staffId);

async function rows(where: SQL | undefined, at: Date): Promise<StoryRow[]> {
  const found = await storyRows().where(where).orderBy(lastChangedFirst).limit(MOST);
  return found.map((row) => asRow(row, at));
}

/**
 * Stories of the person's in some states of the desk, or, without any named, that came out; further
 * conditions on both.
 */
type Own = (
  states: readonly StoryFacts['deskState'][],
  where: SQL | undefined,
) => Promise<StoryRow[]>;

/**
 * The person's own: begun by them, and signed by them. Asked apart, because each has an index and
 * both together have none.
 */
async function ownRows(actor: Actor, at: Date): Promise<Own> {
  const names = await bylinesOf(actor);
  return async (states, further) => {
    const wanted = and(
      further,
      states.length > 0 ? and(inWork, inArray(story.deskState, [...states])) : cameOut,
    );
    const keys = [
      having('author', ...names),
      ...(states.length > 0 ? [OPEN, having('state', ...states)] : []),
    ];
    const signed =
      names.length > 0 ? findStories({ keys, where: wanted, before: null, most: MOST }) : [];
    const [begun, named] = await Promise.all([rows(and(begunBy(actor), wanted), at), signed]);
    const all = [
      ...begun,
      ...named
        .filter(({ facts }) => !begun.some((row) => row.id === facts.id))
        .map((row) => asRow(row, at)),
    ];
    return all
      .sort((a, b) => b.changedAt.getTime() - a.changedAt.getTime() || (a.id < b.id ? 1 : -1))
      .slice(0, MOST);
  };
}

const open = and(isNull(story.killedAt), not(eq(story.deskState, 'spiked')));
const notOut = or(isNull(story.liveEditionId), sql`${story.updating}`);
/**
 * Few at any time, however large the archive: the indexes `story_in_work` and `story_own_work` hold
 * just these.
 */
const inWork = and(open, notOut);
const cameOut = and(
  inArray(story.status, ['published', 'held', 'unpublished', 'killed']),
  isNotNull(story.firstPublishedAt),
);

/** Every story stands in the first group that it belongs to, and there only. */
function eachOnce(work: MyWork): MyWork {
  const seen = new Set<string>();
  const once = (group: StoryRow[]) => group.filter(({ id }) => !seen.has(id) && seen.add(id));
  return {
    returned: once(work.returned),
    held: once(work.held),
    forLegal: once(work.forLegal),
    toReview: once(work.toReview),
    arrived: once(work.arrived),
    toPublish: once(work.toPublish),
    scheduled: once(work.scheduled),
    sent: once(work.sent),
    drafts: once(work.drafts),
    recent: once(work.recent),
  };
}

/** Stories on desks where the person holds a right; none without it. */
const onRightDesks = (actor: Actor, permission: Permission): SQL | undefined =>
  can(actor, permission) ? onDesksOf(actor, permission) : sql`false`;

const isHeld = eq(story.status, 'held');

/**
 * Held stories that wait for the person: their own, and those that they may give back to readers.
 */
async function heldRows(actor: Actor, own: Own, at: Date): Promise<StoryRow[]> {
  const [mine, desks] = await Promise.all([
    own([], isHeld),
    rows(and(isHeld, onRightDesks(actor, 'story.release')), at),
  ]);
  return [...desks, ...mine.filter(({ id }) => !desks.some((row) => row.id === id))];
}

/** What a lawyer has to read. */
const legalRows = (actor: Actor, at: Date): Promise<StoryRow[]> =>
  rows(
    and(
      eq(story.legal, 'required'),
      isNull(story.killedAt),
      not(eq(story.deskState, 'spiked')),
      onRightDesks(actor, 'legal.clear'),
    ),
    at,
  );

/** What came from another desk as a draft: nobody there began it, so it is nobody's own. */
function arrivedRows(actor: Actor, at: Date): Promise<StoryRow[]> {
  const came = sql`exists (select from ${event} e where e.story_id = ${story.id}
  and e.kind = 'story.moved_desk' and e.desk_id = ${story.deskId})`;
  const edits = can(actor, 'story.edit') ? onRightDesks(actor, 'story.review') : sql`false`;
  return rows(
    and(inWork, inArray(story.deskState, ['draft', 'changes_requested']), edits, came),
    at,
  );
}

async function scheduledRows(actor: Actor, at: Date): Promise<StoryRow[]> {
  const found = await storyRows()
    .where(
      and(gt(story.publishAt, at), isNull(story.heldAt), onRightDesks(actor, 'story.schedule')),
    )
    .orderBy(asc(story.publishAt), asc(story.id))
    .limit(MOST);
  return found.map((row) => asRow(row, at));
}

/**
 * What waits for the person, what they sent and where it stands; each group at most 30, last
 * changed first.
 */
export async function myWork(actor: Actor): Promise<MyWork> {
  const at = await storyClock(staffDb());
  const own = await ownRows(actor, at);
  const reads = can(actor, 'story.read') ? undefined : sql`false`;
  const [returned, held, forLegal, queue, arrived, toPublish, scheduled, sent, drafts, recent] =
    await Promise.all([
      own(['changes_requested'], reads),
      heldRows(actor, own, at),
      legalRows(actor, at),
      can(actor, 'story.review') ? reviewQueue(actor) : [],
      arrivedRows(actor, at),
      rows(
        and(
          onRightDesks(actor, 'story.publish'),
          inWork,
          eq(story.deskState, 'approved'),
          isNull(story.nextEditionId),
        ),
        at,
      ),
      scheduledRows(actor, at),
      own(['in_review', 'approved'], reads),
      own(['draft'], reads),
      own([], reads),
    ]);
  return eachOnce({
    returned,
    held,
    forLegal,
    toReview: queue.filter(({ id }) => !sent.some((row) => row.id === id)).slice(0, MOST),
    arrived,
    toPublish,
    scheduled,
    sent,
    drafts,
    recent,
  });
}

/**
 * Counts beside the rooms' names: what waits for the person, and what waits for review on their
 * desks.
 */
export async function waitingCounts(actor: Actor): Promise<{ mine: number; review: number }> {
  const at = await storyClock(staffDb());
  const own = await ownRows(actor, at);
  const waiting = can(actor, 'story.review') ? await reviewQueue(actor) : [];
  const [returned, held, forLegal] = await Promise.all([
    own(['changes_requested'], readingAs('changes_requested', at)),
    heldRows(actor, own, at),
    legalRows(actor, at),
  ]);
  return {
    mine: new Set([...returned, ...held, ...forLegal].map(({ id }) => id)).size,
    review: waiting.length,
  };
}
