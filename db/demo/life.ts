import type { StaffKey } from './staff.ts';
import type { Ago, Change, ChangeKind, Life, Step } from './types.ts';

export const hours = (n: number): Ago => n * 60;
export const days = (n: number): Ago => n * 24 * 60;

interface Hands {
  by: StaffKey;
  editor: StaffKey;
}

const upTo = (
  state: 'in_review' | 'approved' | 'published',
  { by, editor }: Hands,
  ago: Ago,
): Step[] => {
  const steps: Step[] = [
    { do: 'submit', by, at: ago + 55 },
    { do: 'approve', by: editor, at: ago + 9 },
    { do: 'publish', by: editor, at: ago },
  ];
  return steps.slice(0, { in_review: 1, approved: 2, published: 3 }[state]);
};

/** Written, reviewed, approved and published `ago`, then whatever came after. */
export const published = (hands: Hands, ago: Ago, ...later: Step[]): Life => ({
  by: hands.by,
  started: ago + 215,
  steps: [...upTo('published', hands, ago), ...later],
});

/** Submitted `ago`, and waiting since. */
export const inReview = (by: StaffKey, ago: Ago, ...before: Step[]): Life => ({
  by,
  started: ago + 170,
  steps: [...before, { do: 'submit', by, at: ago }],
});

/** Approved `ago`, then whatever came after. */
export const approved = (hands: Hands, ago: Ago, ...later: Step[]): Life => ({
  by: hands.by,
  started: ago + 240,
  steps: [...upTo('approved', hands, ago - 9), ...later],
});

export const returned = ({ by, editor }: Hands, ago: Ago, reason: string): Life => ({
  by,
  started: ago + 260,
  steps: [
    { do: 'submit', by, at: ago + 75 },
    { do: 'request_changes', by: editor, at: ago, reason },
  ],
});

export const draft = (by: StaffKey, ago: Ago): Life => ({ by, started: ago, steps: [] });

/** The working copy of a published story written, approved and published again `ago`. */
export function republished(
  kind: ChangeKind,
  { by, editor }: Hands,
  ago: Ago,
  change: Change,
  correction?: string,
): Step[] {
  return [
    { do: 'edit', by, at: ago + 18, change },
    { do: 'submit', by, at: ago + 14 },
    { do: 'approve', by: editor, at: ago + 3 },
    { do: 'republish', by: editor, at: ago, kind, ...(correction ? { correction } : {}) },
  ];
}
