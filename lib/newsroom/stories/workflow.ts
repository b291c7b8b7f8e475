import { fail, ok, type Result } from '#lib/errors.ts';
import type { Action } from '../policy.ts';
import { publicationState, settled, settledFacts, statusOf, STATUS_WORDS, type FactsChange, type PublicationState, type StoryFacts } from './facts.ts';

type DeskState = StoryFacts['deskState'];

/** What a transition needs to know beside the facts. */
export interface Circumstances {
  at: Date;
  /** The working copy's hash now, and the one that the standing approval holds for. */
  sha256?: string;
  approvedSha256?: string | null;
  /** Whether the working copy is word for word what readers have or had. */
  sameText?: boolean;
  /** The instant that a schedule or an embargo names. */
  instant?: Date | null;
  editionId?: string;
  submittedBy?: string;
  kindOfChange?: KindOfChange;
  correctionText?: string;
  publicNotice?: string;
  killKind?: 'kill' | 'takedown';
}

export const KINDS_OF_CHANGE = ['update', 'correction', 'clarification', 'minor'] as const;
export type KindOfChange = (typeof KINDS_OF_CHANGE)[number];

interface Rule {
  may: Action | ((when: Circumstances) => Action);
  desk?: readonly DeskState[];
  readers?: readonly PublicationState[];
  /** Further conditions; the sentence says what is in the way. */
  unless?: (facts: StoryFacts, when: Circumstances) => string | null;
  change: (facts: StoryFacts, when: Circumstances) => FactsChange;
}

const OUT: readonly PublicationState[] = ['live', 'held', 'unpublished'];
const AHEAD: readonly PublicationState[] = ['scheduled', 'embargoed'];
const UNSPIKED: readonly DeskState[] = ['draft', 'in_review', 'changes_requested', 'approved'];
const WRITING: readonly PublicationState[] = ['never', ...OUT];

const nothingNew = (facts: StoryFacts) =>
  facts.liveEditionId && !facts.updating ? 'Readers already have this text; there is no working copy.' : null;
const waitingToAppear = (facts: StoryFacts) =>
  facts.nextEditionId ? 'The text is scheduled. Deschedule it first.' : null;
/** A held story goes out again by being published: what waited to appear is what was held. */
const waitingUnheld = (facts: StoryFacts) => (facts.heldAt ? null : waitingToAppear(facts));
const approvedAsItStands = (_: StoryFacts, when: Circumstances) =>
  when.sha256 !== undefined && when.sha256 === when.approvedSha256 ? null : 'The text changed since it was approved. It needs a new approval.';
const heldByLegal = ({ legal, legalSha256 }: StoryFacts, when: Circumstances) => {
  if (legal === 'required') return 'Legal has not cleared this story yet.';
  if (legal === 'blocked') return 'Legal has blocked this story.';
  return legal === 'cleared' && legalSha256 !== when.sha256 ? 'The text changed since Legal cleared it. Legal has to read it again.' : null;
};
const underEmbargo = (facts: StoryFacts, at: Date) =>
  facts.embargoUntil && facts.embargoUntil > at ? 'The embargo has not passed.' : null;
/** What readers have to be told of a text that differs from the one they had. */
const changeNeedsItsKind = (facts: StoryFacts, when: Circumstances) => {
  if (facts.firstPublishedAt && !when.kindOfChange) return 'Say which kind of change this is.';
  const due = when.kindOfChange === 'correction' || when.kindOfChange === 'clarification';
  return due && !when.correctionText?.trim() ? 'A correction needs its text.' : null;
};
const firstOf = (...sentences: (string | null)[]) => sentences.find((sentence) => sentence !== null) ?? null;

function instantAhead(facts: StoryFacts, when: Circumstances): string | null {
  if (!when.instant || when.instant <= when.at) return 'The time must lie ahead.';
  if (facts.embargoUntil && when.instant < facts.embargoUntil) return 'The time lies before the end of the embargo.';
  return null;
}

const rightToRepublish = (when: Circumstances): Action =>
  when.kindOfChange === 'correction' || when.kindOfChange === 'clarification' ? 'story.correct' : 'story.publish';

/** The state machine: each action, from where it may be taken, what is in the way, and which facts it changes. */
export const WORKFLOW = {
  submit: {
    may: 'story.submit', desk: ['draft', 'changes_requested'], readers: WRITING, unless: nothingNew,
    change: (_, when) => ({ deskState: 'in_review', submittedAt: when.at, submittedBy: when.submittedBy ?? null }),
  },
  withdraw: {
    may: 'story.withdraw', desk: ['in_review'], readers: WRITING,
    change: () => ({ deskState: 'draft', submittedAt: null }),
  },
  request_changes: {
    may: 'story.review', desk: ['in_review', 'approved'], readers: WRITING,
    unless: (facts) => firstOf(nothingNew(facts), waitingToAppear(facts)),
    change: () => ({ deskState: 'changes_requested', submittedAt: null, approvalId: null }),
  },
  approve: {
    may: 'story.approve', desk: ['in_review'], readers: WRITING,
    unless: (facts, when) => firstOf(waitingToAppear(facts), heldByLegal(facts, when)),
    change: () => ({ deskState: 'approved' }),
  },
  publish: {
    may: rightToRepublish, desk: ['approved'], readers: ['never', 'live', 'held'],
    unless: (facts, when) => firstOf(
      nothingNew(facts), waitingUnheld(facts), heldByLegal(facts, when), approvedAsItStands(facts, when), underEmbargo(facts, when.at), changeNeedsItsKind(facts, when)),
    change: (facts, when) => ({
      heldAt: null,
      nextEditionId: null,
      publishAt: null,
      liveEditionId: when.editionId ?? null,
      updating: false,
      editions: facts.editions + 1,
      firstPublishedAt: facts.firstPublishedAt ?? when.at,
      publicUpdatedAt: facts.firstPublishedAt && when.kindOfChange === 'minor' ? facts.publicUpdatedAt : when.at,
    }),
  },
  schedule: {
    may: 'story.schedule', desk: ['approved'], readers: ['never', 'live'],
    unless: (facts, when) => firstOf(
      nothingNew(facts), waitingToAppear(facts), heldByLegal(facts, when), approvedAsItStands(facts, when), instantAhead(facts, when), changeNeedsItsKind(facts, when)),
    change: (facts, when) => ({ nextEditionId: when.editionId ?? null, publishAt: when.instant ?? null, editions: facts.editions + 1 }),
  },
  reschedule: {
    may: 'story.schedule', readers: [...AHEAD, 'live'],
    unless: (facts, when) => (facts.nextEditionId ? instantAhead(facts, when) : 'Nothing is scheduled.'),
    change: (_, when) => ({ publishAt: when.instant ?? null }),
  },
  deschedule: {
    may: 'story.schedule', readers: [...AHEAD, 'live', 'held'],
    unless: (facts) => (facts.nextEditionId ? null : 'Nothing is scheduled.'),
    change: () => ({ nextEditionId: null, publishAt: null }),
  },
  hold: {
    may: 'story.hold', readers: ['live', ...AHEAD],
    change: (_, when) => ({ heldAt: when.at }),
  },
  release: {
    may: 'story.release', readers: ['held'],
    // What should have come out while it was held comes out now: readers see it for the first time at this instant.
    change: (facts, when) => ({ heldAt: null, ...(facts.publishAt && facts.publishAt < when.at ? { publishAt: when.at } : {}) }),
  },
  unpublish: {
    may: 'story.unpublish', readers: ['live', 'held'],
    unless: (facts) => (facts.liveEditionId ? null : 'Readers have not seen this story. Deschedule it instead.'),
    change: (_, when) => ({ unpublishedAt: when.at, heldAt: null, nextEditionId: null, publishAt: null }),
  },
  restore: {
    may: 'story.restore', desk: ['approved'], readers: ['unpublished'],
    unless: (facts, when) => firstOf(heldByLegal(facts, when), approvedAsItStands(facts, when), facts.updating && !when.sameText ? changeNeedsItsKind(facts, when) : null),
    change: (_, when) => ({ unpublishedAt: null, ...(when.sameText ? { updating: false } : {}) }),
  },
  kill: {
    may: 'story.kill', readers: [...OUT, ...AHEAD],
    unless: (_, when) => (when.publicNotice?.trim() ? null : 'Readers need one sentence: what is withdrawn and why.'),
    change: (_, when) => ({
      killedAt: when.at, killKind: when.killKind ?? 'kill', publicNotice: when.publicNotice ?? '',
      heldAt: null, unpublishedAt: null, embargoUntil: null, nextEditionId: null, publishAt: null,
    }),
  },
  spike: {
    may: 'story.spike', desk: UNSPIKED, readers: ['never'],
    unless: (facts) => (facts.firstPublishedAt ? 'Readers have had this story. Unpublish or kill it instead.' : null),
    change: (facts, when) => ({ deskState: 'spiked', stateBeforeSpike: facts.deskState, spikedAt: when.at }),
  },
  unspike: {
    may: 'story.unspike', desk: ['spiked'], readers: ['never'],
    change: (facts) => ({ deskState: (facts.stateBeforeSpike as DeskState | null) ?? 'draft', stateBeforeSpike: null, spikedAt: null }),
  },
  discard: {
    may: 'story.edit', readers: OUT,
    unless: (facts) => firstOf(waitingToAppear(facts), facts.updating ? null : 'There is no working copy.'),
    change: () => ({ updating: false, deskState: 'approved', submittedAt: null }),
  },
  set_embargo: {
    may: 'embargo.set', desk: UNSPIKED, readers: ['never', ...AHEAD],
    unless: (facts, when) => {
      if (when.instant && when.instant <= when.at) return 'The embargo must end in the future.';
      if (!facts.publishAt) return null;
      if (!when.instant) return 'The story is scheduled under this embargo. Deschedule it, or break the embargo.';
      return facts.publishAt < when.instant ? 'The story is scheduled before that time.' : null;
    },
    change: (_, when) => ({ embargoUntil: when.instant ?? null }),
  },
  break_embargo: {
    may: 'embargo.break', desk: UNSPIKED, readers: ['never', ...AHEAD],
    unless: (facts, when) => (underEmbargo(facts, when.at) ? null : 'There is no embargo.'),
    change: (facts, when) => ({ embargoUntil: null, ...(facts.publishAt ? { publishAt: when.at } : {}) }),
  },
} as const satisfies Record<string, Rule>;

export type StoryAction = keyof typeof WORKFLOW;

/** The right that an action asks for. */
export function rightFor(action: StoryAction, when: Circumstances = { at: new Date(0) }): Action {
  const { may } = WORKFLOW[action];
  return typeof may === 'function' ? may(when) : may;
}

/** What is in the way of an action by the story's state alone (null: nothing). Rights are policy's. */
export function obstacle(story: StoryFacts, action: StoryAction, when: Circumstances): string | null {
  const rule: Rule = WORKFLOW[action];
  const facts = settled(story, when.at);
  const state = publicationState(facts, when.at);
  const inPlace = (!rule.desk || rule.desk.includes(facts.deskState)) && (!rule.readers || rule.readers.includes(state));
  if (!inPlace) return `The story is ${STATUS_WORDS[statusOf(facts, when.at)].toLowerCase()} now; that cannot be done to it.`;
  return rule.unless?.(facts, when) ?? null;
}

/** The facts after an action, or what is in the way. Pure: the caller writes them. */
export function transition(story: StoryFacts, action: StoryAction, when: Circumstances): Result<FactsChange> {
  const sentence = obstacle(story, action, when);
  if (sentence) return fail('conflict', sentence);
  const rule: Rule = WORKFLOW[action];
  const facts = settled(story, when.at);
  // The row is written as it reads.
  return ok({ ...(facts === story ? {} : settledFacts(facts)), ...rule.change(facts, when), changedAt: when.at });
}
