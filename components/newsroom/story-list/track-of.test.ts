import { expect, test } from 'vitest';
import { STATUSES, type Status } from '#lib/newsroom/stories/facts.ts';
import type { StoryRow } from '#lib/newsroom/stories/lists/row-of.ts';
import { trackOf } from './track-of.ts';

const later = new Date('2026-12-01T00:00:00Z');

/** The steps with the one that it is at in brackets. */
function said(
  status: Status,
  workingCopy: StoryRow['workingCopy'] = null,
  publishAt: Date | null = null,
): string {
  const { steps, at } = trackOf({ status, workingCopy, publishAt });
  return steps.map((step, i) => (i === at ? `[${step}]` : step)).join(' > ');
}

test.each<[Status, string]>([
  ['draft', '[Draft] > In review > Approved > Out'],
  ['in_review', 'Draft > [In review] > Approved > Out'],
  ['changes_requested', '[Changes requested] > In review > Approved > Out'],
  ['approved', 'Draft > In review > [Approved] > Out'],
  ['scheduled', 'Draft > In review > Approved > [Scheduled] > Out'],
  ['published', 'Draft > In review > Approved > [Out]'],
  ['held', 'Draft > In review > Approved > [Held]'],
  ['unpublished', 'Draft > In review > Approved > [Unpublished]'],
  ['killed', 'Draft > In review > Approved > [Killed]'],
  ['spiked', '[Spiked]'],
])('%s', (status, track) => expect(said(status)).toBe(track));

test.each<[Status, StoryRow['workingCopy'], Date | null, string]>([
  ['published', 'draft', null, '[Draft] > In review > Approved > Out again'],
  ['published', 'in_review', null, 'Draft > [In review] > Approved > Out again'],
  ['published', 'approved', null, 'Draft > In review > [Approved] > Out again'],
  ['published', 'approved', later, 'Draft > In review > Approved > [Scheduled] > Out again'],
  ['held', 'in_review', null, 'Draft > [In review] > Approved > Out again'],
  [
    'unpublished',
    'changes_requested',
    null,
    '[Changes requested] > In review > Approved > Out again',
  ],
  ['killed', 'draft', null, 'Draft > In review > Approved > [Killed]'],
])('%s with a working copy, %s', (status, copy, publishAt, track) =>
  expect(said(status, copy, publishAt)).toBe(track),
);

test('every status has a step that it is at', () => {
  for (const status of STATUSES) {
    const { steps, at } = trackOf({ status, workingCopy: null, publishAt: null });
    expect(steps[at]).toBeTruthy();
  }
});
