import type { story } from '#db/schema/newsroom/index.ts';

/** A story's row: its facts. */
export type StoryFacts = typeof story.$inferSelect;
export type FactsChange = Partial<
  Omit<StoryFacts, 'id' | 'guid' | 'createdBy' | 'createdAt' | 'status'>
>;

/** The ten words for a story's status, as the screen shows them. */
export const STATUS_WORDS = {
  draft: 'Draft',
  in_review: 'In review',
  changes_requested: 'Changes requested',
  approved: 'Approved',
  scheduled: 'Scheduled',
  published: 'Published',
  held: 'Held',
  unpublished: 'Unpublished',
  killed: 'Killed',
  spiked: 'Spiked',
} as const;
export type Status = keyof typeof STATUS_WORDS;
export const STATUSES = Object.keys(STATUS_WORDS) as Status[];

/** What readers have of a story. */
export type PublicationState =
  | 'never'
  | 'scheduled'
  | 'embargoed'
  | 'live'
  | 'held'
  | 'unpublished'
  | 'killed';

type Timed = Pick<
  StoryFacts,
  | 'deskState'
  | 'liveEditionId'
  | 'nextEditionId'
  | 'publishAt'
  | 'heldAt'
  | 'killedAt'
  | 'unpublishedAt'
  | 'firstPublishedAt'
  | 'updating'
>;

/**
 * What became true by the clock alone: a scheduled edition whose time has passed is the live one.
 * Nothing has to fire for it; every reader of the facts looks through this first.
 */
export function withScheduleApplied<Facts extends Timed>(facts: Facts, at: Date): Facts {
  if (
    !facts.publishAt ||
    facts.publishAt > at ||
    facts.heldAt ||
    facts.killedAt ||
    facts.unpublishedAt
  )
    return facts;
  return {
    ...facts,
    liveEditionId: facts.nextEditionId,
    nextEditionId: null,
    publishAt: null,
    firstPublishedAt: facts.firstPublishedAt ?? facts.publishAt,
    // Only an approved text waits for its time: one that is not was changed since, when a clock was
    // set back.
    updating: facts.updating && facts.deskState !== 'approved',
  };
}

/**
 * Whether readers do not have the live edition yet, because the clock by which it appeared was set
 * back, and the text is still the edition's.
 */
export function isAheadOfClock(facts: StoryFacts, liveFrom: Date | null, at: Date): boolean {
  const taken = facts.heldAt ?? facts.killedAt ?? facts.unpublishedAt;
  return (
    liveFrom !== null && liveFrom > at && !taken && !facts.updating && facts.nextEditionId === null
  );
}

/** The facts that settling changes, for whoever writes them down. */
export function scheduledFacts({
  liveEditionId,
  nextEditionId,
  publishAt,
  firstPublishedAt,
  updating,
}: StoryFacts): FactsChange {
  return { liveEditionId, nextEditionId, publishAt, firstPublishedAt, updating };
}

/** What readers have now. Facts are settled first. */
export function publicationState(story: StoryFacts, at: Date): PublicationState {
  const facts = withScheduleApplied(story, at);
  if (facts.killedAt) return 'killed';
  if (facts.heldAt) return 'held';
  if (facts.unpublishedAt) return 'unpublished';
  if (facts.liveEditionId) return 'live';
  if (!facts.nextEditionId) return 'never';
  return facts.embargoUntil && facts.embargoUntil > at ? 'embargoed' : 'scheduled';
}

/** The one word that a list shows. */
export function statusOf(story: StoryFacts, at: Date): Status {
  if (story.deskState === 'spiked') return 'spiked';
  const state = publicationState(story, at);
  if (state === 'never') return story.deskState;
  if (state === 'live') return 'published';
  if (state === 'embargoed') return 'scheduled';
  return state;
}

/**
 * Whether the working copy may be written in now. A scheduled text is locked until it is
 * descheduled or has come out.
 */
export function writable(story: StoryFacts, at: Date): boolean {
  const facts = withScheduleApplied(story, at);
  return !facts.killedAt && facts.deskState !== 'spiked' && facts.nextEditionId === null;
}
