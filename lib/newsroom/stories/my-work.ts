import { and, eq, inArray, isNotNull, isNull, not, or, sql, type SQL } from 'drizzle-orm';
import { contributor, story } from '#db/schema/index.ts';
import { staffDb } from '#db/client.ts';
import { now } from '#lib/clock.ts';
import { having } from '#lib/findable-keys.ts';
import type { Actor } from '../actor.ts';
import { can } from '../policy.ts';
import type { StoryFacts } from './facts.ts';
import { findStories, OPEN } from './find.ts';
import { reviewQueue } from './review-queue.ts';
import { asRow, lastChangedFirst, onDesksOf, readingAs, storyRows, type StoryRow } from './row-of.ts';

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

const begunBy = (actor: Actor): SQL => eq(story.createdBy, actor.staffId);

async function rows(where: SQL | undefined, at: Date): Promise<StoryRow[]> {
  const found = await storyRows().where(where).orderBy(lastChangedFirst).limit(MOST);
  return found.map((row) => asRow(row, at));
}

/** Stories of the person's in some states of the desk, or, without any named, that came out; further conditions on both. */
type Own = (states: readonly StoryFacts['deskState'][], where: SQL | undefined) => Promise<StoryRow[]>;

/** The person's own: begun by them, and signed by them. Asked apart, because each has an index and both together have none. */
async function ownRows(actor: Actor, at: Date): Promise<Own> {
  const names = await staffDb().select({ id: contributor.id }).from(contributor).where(eq(contributor.staffId, actor.staffId)).limit(5);
  return async (states, further) => {
    const where = and(further, states.length > 0 ? and(inWork, inArray(story.deskState, [...states])) : cameOut);
    const keys = [having('author', ...names.map(({ id }) => id)), ...(states.length > 0 ? [OPEN, having('state', ...states)] : [])];
    const signed = names.length > 0 ? findStories({ keys, where, before: null, most: MOST }) : [];
    const [begun, named] = await Promise.all([rows(and(begunBy(actor), where), at), signed]);
    const all = [...begun, ...named.filter(({ facts }) => !begun.some((row) => row.id === facts.id)).map((row) => asRow(row, at))];
    return all.sort((a, b) => b.changedAt.getTime() - a.changedAt.getTime() || (a.id < b.id ? 1 : -1)).slice(0, MOST);
  };
}

const open = and(isNull(story.killedAt), not(eq(story.deskState, 'spiked')));
const notOut = or(isNull(story.liveEditionId), sql`${story.updating}`);
/** Few at any time, however large the archive: the indexes `story_in_work` and `story_own_work` hold just these. */
const inWork = and(open, notOut);
const cameOut = and(inArray(story.standing, ['published', 'held', 'unpublished', 'killed']), isNotNull(story.firstPublishedAt));

/** Every story stands in the first group that it belongs to, and there only. */
function eachOnce(work: MyWork): MyWork {
  const seen = new Set<string>();
  const once = (group: StoryRow[]) => group.filter(({ id }) => !seen.has(id) && seen.add(id));
  return {
    returned: once(work.returned), toReview: once(work.toReview), toPublish: once(work.toPublish), sent: once(work.sent),
    drafts: once(work.drafts), recent: once(work.recent),
  };
}

/** What waits for the person, what they sent and where it stands; each group at most 30, last changed first. */
export async function myWork(actor: Actor): Promise<MyWork> {
  const at = now();
  const own = await ownRows(actor, at);
  const reads = onDesksOf(actor, 'story.read');
  const publishes = can(actor, 'story.publish') ? onDesksOf(actor, 'story.publish') : sql`false`;
  const [returned, queue, toPublish, sent, drafts, recent] = await Promise.all([
    own(['changes_requested'], reads),
    can(actor, 'story.review') ? reviewQueue(actor) : [],
    rows(and(publishes, inWork, eq(story.deskState, 'approved'), isNull(story.nextEditionId), isNull(story.unpublishedAt)), at),
    own(['in_review', 'approved'], reads),
    own(['draft'], reads),
    own([], reads),
  ]);
  return eachOnce({ returned, toReview: queue.filter(({ id }) => !sent.some((row) => row.id === id)).slice(0, MOST), toPublish, sent, drafts, recent });
}

/** Counts beside the rooms' names: what waits for the person, and what waits for review on their desks. */
export async function waitingCounts(actor: Actor): Promise<{ mine: number; review: number }> {
  const at = now();
  const own = await ownRows(actor, at);
  const waiting = can(actor, 'story.review') ? await reviewQueue(actor) : [];
  const returned = await own(['changes_requested'], readingAs('changes_requested', at));
  return { mine: returned.length, review: waiting.length };
}
