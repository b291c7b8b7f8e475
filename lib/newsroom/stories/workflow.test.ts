import { describe, expect, it } from 'vitest';
import { WORKFLOW, type MoveName } from './actions/actions.ts';
import type { Circumstances } from './actions/story-action.ts';
import {
  publicationState,
  withScheduleApplied,
  statusOf,
  writable,
  type StoryFacts,
} from './facts.ts';
import { obstacle, transition } from './workflow.ts';

const at = new Date('2026-11-24T12:00:00Z');
const later = new Date('2026-11-24T18:00:00Z');
const before = new Date('2026-11-24T06:00:00Z');

const draft: StoryFacts = {
  id: 's',
  guid: 'urn:uuid:s',
  deskId: 'd',
  createdBy: 'p',
  createdAt: before,
  changedAt: before,
  deskState: 'draft',
  stateBeforeSpike: null,
  spikedAt: null,
  updating: false,
  submittedAt: null,
  submittedBy: null,
  approvalId: null,
  embargoUntil: null,
  legal: 'none',
  legalSha256: null,
  liveEditionId: null,
  nextEditionId: null,
  publishAt: null,
  firstPublishedAt: null,
  publicUpdatedAt: null,
  heldAt: null,
  unpublishedAt: null,
  killedAt: null,
  killKind: null,
  publicNotice: null,
  editions: 0,
  status: 'draft',
};
const story = (facts: Partial<StoryFacts>): StoryFacts => ({ ...draft, ...facts });

/** A story in every situation that there is. */
const SITUATIONS = {
  draft: draft,
  inReview: story({ deskState: 'in_review', submittedAt: before }),
  changes: story({ deskState: 'changes_requested' }),
  approved: story({ deskState: 'approved', approvalId: 'a' }),
  scheduled: story({
    deskState: 'approved',
    approvalId: 'a',
    nextEditionId: 'e1',
    publishAt: later,
    editions: 1,
  }),
  embargoed: story({
    deskState: 'approved',
    approvalId: 'a',
    nextEditionId: 'e1',
    publishAt: later,
    embargoUntil: later,
    editions: 1,
  }),
  live: story({
    deskState: 'approved',
    approvalId: 'a',
    liveEditionId: 'e1',
    firstPublishedAt: before,
    publicUpdatedAt: before,
    editions: 1,
  }),
  updating: story({
    deskState: 'draft',
    updating: true,
    liveEditionId: 'e1',
    firstPublishedAt: before,
    publicUpdatedAt: before,
    editions: 1,
  }),
  updateApproved: story({
    deskState: 'approved',
    approvalId: 'b',
    updating: true,
    liveEditionId: 'e1',
    firstPublishedAt: before,
    editions: 1,
  }),
  held: story({
    deskState: 'approved',
    liveEditionId: 'e1',
    firstPublishedAt: before,
    heldAt: before,
  }),
  heldUpdate: story({
    deskState: 'approved',
    approvalId: 'b',
    updating: true,
    liveEditionId: 'e1',
    firstPublishedAt: before,
    heldAt: before,
  }),
  heldWaiting: story({
    deskState: 'approved',
    approvalId: 'a',
    nextEditionId: 'e1',
    publishAt: later,
    heldAt: before,
    editions: 1,
  }),
  heldUnseen: story({ deskState: 'approved', approvalId: 'a', heldAt: before }),
  unpublished: story({
    deskState: 'approved',
    liveEditionId: 'e1',
    firstPublishedAt: before,
    unpublishedAt: before,
  }),
  killed: story({
    deskState: 'approved',
    liveEditionId: 'e1',
    firstPublishedAt: before,
    killedAt: before,
    publicNotice: 'Withdrawn.',
  }),
  spiked: story({ deskState: 'spiked', stateBeforeSpike: 'in_review', spikedAt: before }),
} satisfies Record<string, StoryFacts>;
type Situation = keyof typeof SITUATIONS;

const filled: Circumstances = {
  at,
  sha256: 'h',
  approvedSha256: 'h',
  instant: new Date('2026-11-25T12:00:00Z'),
  editionId: 'e2',
  submittedBy: 'p',
  kindOfChange: 'update',
  correctionText: 'It was 318.',
  publicNotice: 'Withdrawn: the ruling is a forgery.',
};

/** From where each action may be taken; from everywhere else it may not. */
const FROM: Record<MoveName, Situation[]> = {
  submit: ['draft', 'changes', 'updating'],
  withdraw: ['inReview'],
  request_changes: ['inReview', 'approved', 'updateApproved', 'heldUpdate', 'heldUnseen'],
  approve: ['inReview'],
  publish: ['approved', 'updateApproved', 'heldUpdate', 'heldWaiting', 'heldUnseen'],
  schedule: ['approved', 'updateApproved'],
  reschedule: ['scheduled', 'embargoed'],
  deschedule: ['scheduled', 'embargoed', 'heldWaiting'],
  hold: ['scheduled', 'embargoed', 'live', 'updating', 'updateApproved'],
  release: ['held', 'heldUpdate', 'heldWaiting', 'heldUnseen'],
  unpublish: ['live', 'updating', 'updateApproved', 'held', 'heldUpdate'],
  restore: ['unpublished'],
  kill: [
    'scheduled',
    'embargoed',
    'live',
    'updating',
    'updateApproved',
    'held',
    'heldUpdate',
    'heldWaiting',
    'heldUnseen',
    'unpublished',
  ],
  spike: ['draft', 'inReview', 'changes', 'approved'],
  unspike: ['spiked'],
  discard: ['updating', 'updateApproved', 'heldUpdate'],
  set_embargo: ['draft', 'inReview', 'changes', 'approved'],
  break_embargo: ['embargoed'],
};

describe('the state machine', () => {
  const cells = (Object.keys(WORKFLOW) as MoveName[]).flatMap((action) =>
    (Object.keys(SITUATIONS) as Situation[]).map(
      (situation) => [action, situation, FROM[action].includes(situation)] as const,
    ),
  );
  it.each(cells)('%s from %s: %s', (action, situation, open) => {
    expect(obstacle(SITUATIONS[situation], action, filled) === null).toBe(open);
  });

  it('a scheduled story takes an embargo that ends before its time', () => {
    expect(obstacle(SITUATIONS.scheduled, 'set_embargo', { at, instant: later })).toBeNull();
  });

  it.each(['hold', 'unpublish', 'kill', 'deschedule', 'spike'] as const)(
    '%s looks at no text and no approval',
    (action) => {
      const situation = SITUATIONS[FROM[action][0] ?? 'draft'];
      expect(obstacle(situation, action, { at, publicNotice: 'Gone.' })).toBeNull();
    },
  );
});

describe('guards', () => {
  it.each<[string, MoveName, StoryFacts, Partial<Circumstances>, string]>([
    [
      'a changed text',
      'publish',
      SITUATIONS.approved,
      { approvedSha256: 'other' },
      'changed since it was approved',
    ],
    [
      'no approval',
      'publish',
      SITUATIONS.approved,
      { approvedSha256: null },
      'changed since it was approved',
    ],
    [
      'an embargo',
      'publish',
      story({ ...SITUATIONS.approved, embargoUntil: later }),
      {},
      'embargo has not passed',
    ],
    [
      'no kind of change',
      'publish',
      SITUATIONS.updateApproved,
      { kindOfChange: undefined },
      'kind of change',
    ],
    [
      'a correction without its text',
      'publish',
      SITUATIONS.updateApproved,
      { kindOfChange: 'correction', correctionText: ' ' },
      'needs its text',
    ],
    [
      'a clarification without its text',
      'publish',
      SITUATIONS.updateApproved,
      { kindOfChange: 'clarification', correctionText: '' },
      'needs its text',
    ],
    [
      'no kind of change to a held text',
      'publish',
      SITUATIONS.heldUpdate,
      { kindOfChange: undefined },
      'kind of change',
    ],
    [
      'a text that changed while it was away',
      'restore',
      story({ ...SITUATIONS.unpublished, updating: true }),
      { kindOfChange: undefined },
      'kind of change',
    ],
    ['a time that is past', 'schedule', SITUATIONS.approved, { instant: before }, 'must lie ahead'],
    [
      'a time within the embargo',
      'schedule',
      story({ ...SITUATIONS.approved, embargoUntil: new Date('2027-01-01') }),
      {},
      'before the end of the embargo',
    ],
    [
      'legal not cleared',
      'approve',
      story({ ...SITUATIONS.inReview, legal: 'required' }),
      {},
      'not cleared',
    ],
    [
      'legal blocked',
      'approve',
      story({ ...SITUATIONS.inReview, legal: 'blocked' }),
      {},
      'blocked',
    ],
    [
      'legal blocked after approval',
      'publish',
      story({ ...SITUATIONS.approved, legal: 'blocked' }),
      {},
      'blocked',
    ],
    [
      'legal asked for after approval',
      'schedule',
      story({ ...SITUATIONS.approved, legal: 'required' }),
      {},
      'not cleared',
    ],
    [
      'legal blocked while it was away',
      'restore',
      story({ ...SITUATIONS.unpublished, legal: 'blocked' }),
      {},
      'blocked',
    ],
    [
      'no notice for readers',
      'kill',
      SITUATIONS.live,
      { publicNotice: '  ' },
      'Readers need one sentence',
    ],
    ['an embargo that is over at once', 'set_embargo', draft, { instant: before }, 'future'],
    ['no embargo to break', 'break_embargo', SITUATIONS.scheduled, {}, 'no embargo'],
  ])('%s stops it', (_, action, facts, circumstances, words) => {
    expect(obstacle(facts, action, { ...filled, ...circumstances })).toContain(words);
  });
});

describe('effects', () => {
  const after = (
    facts: StoryFacts,
    action: MoveName,
    more: Partial<Circumstances> = {},
  ): StoryFacts => {
    const done = transition(facts, action, { ...filled, ...more });
    if (!done.ok) throw new Error(done.error.sentence);
    return { ...facts, ...done.value };
  };

  it('the first publication sets the dates for good; a minor fix moves nothing', () => {
    const out = after(SITUATIONS.approved, 'publish');
    expect(out).toMatchObject({
      liveEditionId: 'e2',
      firstPublishedAt: at,
      publicUpdatedAt: at,
      editions: 1,
      updating: false,
    });
    const fixed = after({ ...out, updating: true }, 'publish', {
      at: later,
      kindOfChange: 'minor',
    });
    expect(fixed).toMatchObject({ firstPublishedAt: at, publicUpdatedAt: at });
    expect(after({ ...out, updating: true }, 'publish', { at: later })).toMatchObject({
      firstPublishedAt: at,
      publicUpdatedAt: later,
    });
  });

  it('a kill ends everything that was to come', () => {
    expect(after(SITUATIONS.embargoed, 'kill')).toMatchObject({
      killedAt: at,
      nextEditionId: null,
      publishAt: null,
      embargoUntil: null,
    });
  });

  it('spiking remembers what it interrupted', () => {
    const gone = after(SITUATIONS.inReview, 'spike');
    expect(gone).toMatchObject({ deskState: 'spiked', stateBeforeSpike: 'in_review' });
    expect(after(gone, 'unspike')).toMatchObject({ deskState: 'in_review', spikedAt: null });
  });

  it('what should have come out while it was held comes out at its release', () => {
    const heldThen = story({ ...SITUATIONS.scheduled, heldAt: before, publishAt: before });
    expect(publicationState(heldThen, at)).toBe('held');
    const released = after(heldThen, 'release');
    expect(withScheduleApplied(released, at)).toMatchObject({
      liveEditionId: 'e1',
      firstPublishedAt: at,
    });
  });

  it('a publication releases what is held and clears what waited', () => {
    for (const held of [SITUATIONS.heldUpdate, SITUATIONS.heldWaiting, SITUATIONS.heldUnseen]) {
      const out = after(held, 'publish');
      expect(out).toMatchObject({
        heldAt: null,
        nextEditionId: null,
        publishAt: null,
        liveEditionId: 'e2',
        updating: false,
      });
      expect(publicationState(out, at)).toBe('live');
    }
  });

  it('a text that came back to what readers had needs no kind of change to be restored', () => {
    const back = after(story({ ...SITUATIONS.unpublished, updating: true }), 'restore', {
      kindOfChange: undefined,
      sameText: true,
    });
    expect(back).toMatchObject({ unpublishedAt: null, updating: false });
  });

  it('breaking an embargo lets a scheduled text out now', () => {
    expect(publicationState(after(SITUATIONS.embargoed, 'break_embargo'), at)).toBe('live');
  });
});

describe('facts read as a state', () => {
  it('a schedule becomes a publication by the clock alone', () => {
    expect(statusOf(SITUATIONS.scheduled, at)).toBe('scheduled');
    expect(statusOf(SITUATIONS.scheduled, later)).toBe('published');
    expect(withScheduleApplied(SITUATIONS.scheduled, later)).toMatchObject({
      liveEditionId: 'e1',
      nextEditionId: null,
      firstPublishedAt: later,
    });
  });

  it.each<[Situation, string, boolean]>([
    ['draft', 'draft', true],
    ['approved', 'approved', true],
    ['scheduled', 'scheduled', false],
    ['embargoed', 'scheduled', false],
    ['live', 'published', true],
    ['updating', 'published', true],
    ['held', 'held', true],
    ['unpublished', 'unpublished', true],
    ['killed', 'killed', false],
    ['spiked', 'spiked', false],
  ])('%s is shown as %s, writable: %s', (situation, status, open) => {
    expect(statusOf(SITUATIONS[situation], at)).toBe(status);
    expect(writable(SITUATIONS[situation], at)).toBe(open);
  });
});
