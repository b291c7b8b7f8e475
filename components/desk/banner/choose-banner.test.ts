import { expect, test } from 'vitest';
import type { DeskStory } from '#lib/newsroom/stories/desk/desk-story.ts';
import { chooseBanner, type Situation } from './choose-banner.ts';

const at = new Date('2026-11-25T12:00:00Z');
const approval = {
  version: 312,
  number: 3,
  sha256: '',
  at: new Date('2026-11-25T11:00:00Z'),
  by: 'Vera Lindqvist',
  own: false,
  voidedAt: null,
  voidedBy: null,
};

/** A story that its reader may write in, of which nothing is to be said. */
const quiet = {
  deskState: 'draft',
  readers: 'never',
  status: 'draft',
  timeZone: 'UTC',
  said: {},
  approval: null,
  scheduled: false,
  updating: false,
  own: false,
  mending: null,
  others: [],
  allowed: [],
  mayEdit: true,
  parts: [],
  desk: 'World',
} as unknown as DeskStory;

const said = (facts: Partial<DeskStory> = {}, more: Partial<Situation> = {}) =>
  chooseBanner({
    facts: { ...quiet, ...facts },
    saved: 'saved',
    offlineSince: null,
    shut: null,
    refused: [],
    at,
    ...more,
  })?.strong ?? null;

test('says nothing where there is nothing to say', () => expect(said()).toBeNull());

test('tells what an approval holds for', () => {
  expect(said({ deskState: 'approved', status: 'approved', approval })).toBe(
    'Approved by Vera Lindqvist at 11:00: exactly this text, version 3.',
  );
});

test.each(['held', 'killed'] as const)('leaves a %s story to its alarm', (readers) =>
  expect(said({ deskState: 'approved', readers, approval })).toBeNull(),
);

test('the gravest comes first: what was refused, then the lost connection, then the rest', () => {
  const facts = { deskState: 'approved', approval } as Partial<DeskStory>;
  const offline = {
    saved: 'offline',
    offlineSince: new Date('2026-11-25T11:50:00Z'),
  } as Partial<Situation>;
  expect(said(facts, offline)).toBe('No connection since 11:50.');
  expect(
    said(facts, {
      ...offline,
      refused: [{ field: 'Body', sentence: 'One link was not taken over.' }],
    }),
  ).toBe('One link was not taken over.');
});

test('a window from before an update is told to reload, whatever else there is to say', () => {
  expect(
    said(
      {},
      {
        shut: { why: 'reload', sentence: 'The newsroom has been updated.' },
        refused: [{ field: 'Body', sentence: 'A link.' }],
      },
    ),
  ).toBe('The newsroom has been updated.');
});

test('a newsroom that can keep nothing says so until everything is saved', () => {
  const shut = { why: 'unavailable', sentence: 'The disk of the newsroom is full.' } as const;
  expect(said({}, { saved: 'sending', shut })).toBe('The disk of the newsroom is full.');
  expect(said({}, { saved: 'offline', shut })).toBe('The disk of the newsroom is full.');
  expect(said({}, { shut })).toBeNull();
});

test.each<[Partial<DeskStory>, string | null]>([
  [{ legal: 'required' }, 'Waits for Legal. It cannot be approved before they clear it.'],
  [
    { legal: 'required', deskState: 'approved', status: 'approved' },
    'Waits for Legal. It cannot be published before they clear it.',
  ],
  [
    {
      legal: 'required',
      said: { clearance_voided: { at, by: 'Inés Wari', reason: '', to: 'required' } },
    },
    'The legal clearance is void: Inés Wari changed the text at 12:00.',
  ],
  [
    {
      legal: 'blocked',
      said: { legal: { at, by: 'Nadia Rahal', reason: 'Libel.', to: 'blocked' } },
    },
    'Blocked by Nadia Rahal, 12:00. It cannot be approved.',
  ],
  [{ legal: 'cleared' }, null],
])('says why nobody can approve what Legal keeps', (facts, words) =>
  expect(said({ deskState: 'in_review', ...facts })).toBe(words),
);

test('tells a second reader what they may still approve, and the author what was mended', () => {
  expect(said({ deskState: 'in_review', mending: { isSmall: true, words: 3, places: [] } })).toBe(
    'You mended 3 of 10 words.',
  );
  expect(
    said({ deskState: 'in_review', own: true, mending: { isSmall: false, weight: 'name' } }),
  ).toBe('You changed what may be a name, so another editor approves it.');
  const mended = { at, by: 'Vera Lindqvist', reason: 'Body: “teh” → “the”', to: null };
  expect(said({ deskState: 'in_review', own: true, said: { mended } })).toBe(
    'Vera Lindqvist mended your text while reviewing it, 12:00.',
  );
  expect(said({ deskState: 'in_review', own: false, said: { mended } })).toBeNull();
  expect(
    said({
      deskState: 'in_review',
      own: true,
      said: { mended, submitted: { ...mended, at: new Date(at.getTime() + 1) } },
    }),
  ).toBeNull();
});

test('tells who does their own part which fields are theirs', () => {
  expect(said({ mayEdit: false, parts: ['pictures'] })).toBe(
    'You change pictures, captions, credits and alt texts here.',
  );
});

test('who may not write reads along, but not in a story that is closed to all', () => {
  expect(said({ mayEdit: false })).toBe('You are reading along.');
  expect(said({ mayEdit: false, status: 'killed' })).toBeNull();
});
