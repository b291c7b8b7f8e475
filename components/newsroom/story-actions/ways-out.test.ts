import { describe, expect, test } from 'vitest';
import type { Actor, Role } from '#lib/newsroom/actor.ts';
import { allowedActions } from '#lib/newsroom/stories/allowed.ts';
import type { StoryFacts } from '#lib/newsroom/stories/facts.ts';
import type { StorySubject } from '#lib/newsroom/stories/story-row.ts';
import type { MoveName } from '#lib/newsroom/stories/actions/actions.ts';
import { offer } from './offer.ts';

const at = new Date('2026-11-24T12:00:00Z');
const later = new Date('2026-11-24T18:00:00Z');
const before = new Date('2026-11-24T06:00:00Z');

const DRAFT: StoryFacts = {
  id: 's',
  guid: 'urn:uuid:s',
  deskId: 'd',
  createdBy: 'writer',
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
const live = { liveEditionId: 'e1', firstPublishedAt: before, editions: 1 };
const waiting = {
  deskState: 'approved',
  approvalId: 'a',
  nextEditionId: 'e2',
  publishAt: later,
} as const;

type Person = 'writer' | Role;

/**
 * Every state of a story, and for each who moves it on and how: the one thing that must never be
 * missing.
 */
const WAYS: [
  state: string,
  facts: Partial<StoryFacts>,
  ways: Partial<Record<Person, MoveName[]>>,
][] = [
  [
    'a draft',
    {},
    {
      writer: ['submit', 'spike'],
      sub_editor: ['submit', 'spike'],
      editor: ['submit'],
      chief_editor: ['submit'],
    },
  ],
  [
    'in review',
    { deskState: 'in_review' },
    {
      writer: ['withdraw'],
      sub_editor: ['request_changes'],
      editor: ['approve', 'request_changes'],
      chief_editor: ['approve'],
      legal: ['request_changes'],
    },
  ],
  [
    'returned',
    { deskState: 'changes_requested' },
    { writer: ['submit'], sub_editor: ['submit'], editor: ['submit'] },
  ],
  [
    'approved',
    { deskState: 'approved', approvalId: 'a' },
    {
      sub_editor: ['request_changes'],
      editor: ['publish', 'schedule', 'request_changes'],
      chief_editor: ['publish'],
    },
  ],
  [
    'approved under an embargo',
    { deskState: 'approved', approvalId: 'a', embargoUntil: later },
    { editor: ['schedule'], chief_editor: ['schedule', 'break_embargo'] },
  ],
  [
    'scheduled',
    waiting,
    {
      sub_editor: ['hold'],
      editor: ['deschedule', 'reschedule', 'hold', 'kill'],
      legal: ['hold', 'kill'],
    },
  ],
  [
    'out',
    { deskState: 'approved', ...live },
    { sub_editor: ['hold'], editor: ['hold', 'unpublish', 'kill'], legal: ['hold', 'kill'] },
  ],
  [
    'out, with a working copy',
    { updating: true, ...live },
    {
      writer: ['submit', 'discard'],
      sub_editor: ['submit', 'discard'],
      editor: ['submit', 'discard'],
    },
  ],
  [
    'out, with one in review',
    { updating: true, deskState: 'in_review', ...live },
    { writer: ['withdraw', 'discard'], editor: ['approve', 'request_changes'] },
  ],
  [
    'out, with an approved one',
    { updating: true, deskState: 'approved', approvalId: 'a', ...live },
    { editor: ['publish', 'schedule', 'discard'], sub_editor: ['request_changes'] },
  ],
  [
    'out, with a scheduled one',
    { updating: true, ...live, ...waiting },
    { editor: ['deschedule', 'hold', 'unpublish'] },
  ],
  [
    'held',
    { deskState: 'approved', heldAt: before, ...live },
    { editor: ['release', 'unpublish', 'kill'], legal: ['kill'] },
  ],
  [
    'held, being corrected',
    { updating: true, heldAt: before, ...live },
    { writer: ['submit'], sub_editor: ['submit'], editor: ['submit', 'release'] },
  ],
  [
    'held, the correction in review',
    { updating: true, deskState: 'in_review', heldAt: before, ...live },
    { writer: ['withdraw'], editor: ['approve', 'request_changes'] },
  ],
  [
    'held, the correction approved',
    { updating: true, deskState: 'approved', approvalId: 'a', heldAt: before, ...live },
    { editor: ['publish', 'release'], chief_editor: ['publish'] },
  ],
  [
    'held before its time',
    { heldAt: before, ...waiting },
    { editor: ['publish', 'deschedule', 'release', 'kill'] },
  ],
  [
    'held, what readers never had',
    { deskState: 'in_review', heldAt: before },
    { writer: ['withdraw'], editor: ['approve', 'release'] },
  ],
  [
    'unpublished',
    { deskState: 'approved', unpublishedAt: before, ...live },
    { editor: ['restore', 'kill'], chief_editor: ['restore'], legal: ['kill'] },
  ],
  [
    'unpublished, being changed',
    { updating: true, unpublishedAt: before, ...live },
    { writer: ['submit', 'discard'], editor: ['submit', 'discard'] },
  ],
  [
    'unpublished, the change approved',
    { updating: true, deskState: 'approved', approvalId: 'a', unpublishedAt: before, ...live },
    { editor: ['restore', 'discard'] },
  ],
  [
    'waiting for Legal',
    { deskState: 'in_review', legal: 'required' },
    { writer: ['withdraw'], editor: ['request_changes'], legal: ['request_changes'] },
  ],
  [
    'approved, then stopped by Legal',
    { deskState: 'approved', approvalId: 'a', legal: 'blocked' },
    { editor: ['request_changes', 'spike'], legal: ['request_changes'] },
  ],
  [
    'spiked',
    { deskState: 'spiked', stateBeforeSpike: 'draft', spikedAt: before },
    { writer: ['unspike'], sub_editor: ['unspike'], editor: ['unspike'] },
  ],
  ['killed', { deskState: 'approved', killedAt: before, ...live }, {}],
];

const PEOPLE: Person[] = [
  'writer',
  'reporter',
  'sub_editor',
  'editor',
  'chief_editor',
  'picture_editor',
  'legal',
  'curator',
  'admin',
];

function allowed(person: Person, facts: Partial<StoryFacts>): MoveName[] {
  const role = person === 'writer' ? 'reporter' : person;
  const actor: Actor = {
    staffId: person === 'writer' ? 'writer' : 'another',
    name: '',
    email: '',
    sessionId: '',
    roles: [{ role, deskId: 'd' }],
  };
  const copy = { sha256: 'h' } as StorySubject['copy'];
  return allowedActions(
    actor,
    {
      story: { ...DRAFT, ...facts },
      copy,
      deskId: 'd',
      owners: ['writer'],
      editors: ['writer'],
      mends: [],
      mayMend: true,
      at,
      liveFrom: null,
    },
    at,
  );
}

describe.each(WAYS)('%s', (_state, facts, ways) => {
  test('who ought to act finds the way on', () => {
    const missing = Object.entries(ways).flatMap(([person, actions]) => {
      const may = allowed(person as Person, facts);
      return actions
        .filter((action) => !may.includes(action))
        .map((action) => `${person}: ${action}`);
    });
    expect(missing).toEqual([]);
  });

  test('what may be done stands on the screen, once, and in its place', () => {
    const shown = (person: Person) => {
      const { next, beside, fromReaders } = offer({
        allowed: allowed(person, facts),
        own: person === 'writer',
      });
      return [person, ...[...(next ? [next] : []), ...beside, ...fromReaders].toSorted()];
    };
    // An embargo is set in its field.
    expect(PEOPLE.map(shown)).toEqual(
      PEOPLE.map((person) => [
        person,
        ...allowed(person, facts)
          .filter((action) => action !== 'set_embargo')
          .toSorted(),
      ]),
    );
  });

  test('curators, administrators and others’ reporters decide nothing', () => {
    expect(
      (['curator', 'admin', 'reporter'] as const).flatMap((person) => allowed(person, facts)),
    ).toEqual([]);
  });
});
