import type { ReactNode } from 'react';
import { DIRECTION_MARKS, STATUS_MARKS } from './icon-paths.tsx';
import type { Direction } from '#lib/story/forms/form.ts';

const STATUSES = {
  draft: ['draft', 'Draft'],
  in_review: ['review', 'In review'],
  changes_requested: ['changes', 'Changes requested'],
  approved: ['approved', 'Approved'],
  scheduled: ['scheduled', 'Scheduled'],
  published: ['published', 'Published'],
  held: ['held', 'Held'],
  unpublished: ['unpublished', 'Unpublished'],
  killed: ['killed', 'Killed'],
  spiked: ['spiked', 'Spiked'],
} as const;

export type StoryStatus = keyof typeof STATUSES;

/** The word of a standing, as the contract has it. */
export const statusWord = (status: StoryStatus): string => STATUSES[status][1];

/**
 * A story's status: a shape and one of the ten words, with what stands behind it in grey (`working
 * copy, draft`).
 */
export function StatusMark({ status, children }: { status: StoryStatus; children?: ReactNode }) {
  const [mark, word] = STATUSES[status];
  return (
    <span className="status" data-status={mark}>
      <StatusShape status={status} />
      <span>{word}</span>
      {children ? (
        <>
          {' '}
          <span className="quiet">{children}</span>
        </>
      ) : null}
    </span>
  );
}

/**
 * The shape alone, for lists that say the word elsewhere in the row. Its colour comes from a
 * `data-status` around it.
 */
export function StatusShape({ status }: { status: StoryStatus }) {
  return (
    <svg className="mark" viewBox="0 0 16 16" aria-hidden="true">
      {STATUS_MARKS[STATUSES[status][0]]}
    </svg>
  );
}

export const DIRECTION_WORDS = {
  democracy: 'Towards democracy',
  autocracy: 'Towards autocracy',
  mixed: 'Mixed',
} as const satisfies Record<Direction, string>;

/** The shape of an indicator's direction, without its word. */
export function DirectionShape({ direction }: { direction: Direction }) {
  return (
    <svg className="mark" viewBox="0 0 16 16" aria-hidden="true">
      {DIRECTION_MARKS[direction]}
    </svg>
  );
}

export function DirectionMark({ direction }: { direction: Direction }) {
  return (
    <span className="direction" data-direction={direction}>
      <DirectionShape direction={direction} />
      {DIRECTION_WORDS[direction]}
    </span>
  );
}
