import { describe, expect, it } from 'vitest';
import type { Result } from '#lib/errors.ts';
import type { FactsChange, StoryFacts } from '../facts.ts';
import { requestOf } from '../inputs.ts';
import { transition } from '../workflow.ts';
import { STORY_ACTIONS, WORKFLOW, type MoveName } from './actions.ts';
import type { Circumstances, StoryAction, StoryMove } from './story-action.ts';
import { TAKEN_BACK } from './take-back/take-back.ts';

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
const approved = { ...draft, deskState: 'approved', approvalId: 'a' } as const;
const live = { ...approved, liveEditionId: 'e', firstPublishedAt: before } as const;
const correction = { ...live, updating: true };
const scheduled = { ...approved, nextEditionId: 'e', publishAt: later };
const filled = { at, sha256: 'h', approvedSha256: 'h' };

const errorOf = (done: Result<FactsChange>) =>
  done.ok ? null : { code: done.error.code, field: done.error.field };

describe('a refusal', () => {
  it.each<[string, MoveName, StoryFacts, Partial<Circumstances>, string]>([
    ['the kind of a change', 'publish', correction, {}, 'kindOfChange'],
    [
      'the text of a correction',
      'publish',
      correction,
      { kindOfChange: 'correction', correctionText: '' },
      'correctionText',
    ],
    ['the kind of a scheduled change', 'schedule', correction, { instant: later }, 'kindOfChange'],
    ['a time that is past', 'schedule', approved, { instant: before }, 'Date and time'],
    [
      'a time within the embargo',
      'reschedule',
      { ...scheduled, embargoUntil: later },
      { instant: new Date('2026-11-24T15:00:00Z') },
      'Date and time',
    ],
    ['the notice of a kill', 'kill', live, { publicNotice: ' ' }, 'publicNotice'],
    [
      'the reason of an own approval',
      'approve',
      { ...draft, deskState: 'in_review' },
      { hasEdited: true },
      'Reason',
    ],
    ['an embargo that is over', 'set_embargo', draft, { instant: before }, 'Embargo until'],
  ])('for %s belongs to its field', (_, name, facts, when, field) => {
    expect(errorOf(transition(facts, name, { ...filled, ...when }))).toEqual({
      code: 'invalid',
      field,
    });
  });

  it.each<[string, MoveName, StoryFacts]>([
    ['where the story stands', 'approve', draft],
    ['Legal', 'publish', { ...approved, legal: 'blocked' }],
    ['a schedule', 'request_changes', scheduled],
  ])('for %s belongs to no field', (_, name, facts) => {
    expect(errorOf(transition(facts, name, filled))).toEqual({
      code: 'conflict',
      field: undefined,
    });
  });
});

const actions: [string, StoryAction][] = Object.entries(STORY_ACTIONS);

describe('what is asked for', () => {
  const texts = actions.flatMap(([name, { fields }]) =>
    Object.entries(fields)
      .filter(([, { kind }]) => kind === 'sentence' || kind === 'note')
      .map(([field, declared]) => ({ name, field, fields, ...declared })),
  );

  it.each(texts)(
    '$name: $field says when it is empty and when it is too long',
    ({ field, fields, kind, label, max = 0, due }) => {
      const sentences = (value: string) =>
        requestOf(fields)
          .safeParse({ storyId: crypto.randomUUID(), [field]: value })
          .error?.issues.flatMap(({ path, message }) => (path.join() === field ? [message] : [])) ??
        [];
      expect(sentences('x'.repeat(max))).toEqual([]);
      expect(sentences('x'.repeat(max + 1))).toEqual([
        `${label}: at most ${max.toLocaleString('en')} characters.`,
      ]);
      expect(sentences(' ')).toEqual(kind === 'sentence' ? [due] : []);
    },
  );
});

describe('the list', () => {
  const moves: [string, StoryMove][] = Object.entries(WORKFLOW);

  it('can take back only what it appends', () => {
    const appended: string[] = actions.flatMap(([, { events }]) => events);
    expect(Object.keys(TAKEN_BACK).filter((kind) => !appended.includes(kind))).toEqual([]);
    expect(new Set(appended).size).toBe(appended.length);
  });

  it('says what was done of every move that has a button', () => {
    expect(moves.filter(([, { button, done }]) => button && !done).map(([name]) => name)).toEqual(
      [],
    );
  });

  it('asks for a sentence only in a dialog', () => {
    const silent = moves.filter(
      ([, { button, fields }]) =>
        button?.dialog === null && Object.values(fields).some(({ kind }) => kind === 'sentence'),
    );
    expect(silent).toEqual([]);
  });
});
