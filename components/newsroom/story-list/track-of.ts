import { STATUS_WORDS, type Status } from '#lib/newsroom/stories/facts.ts';
import type { StoryRow } from '#lib/newsroom/stories/lists/row-of.ts';

/** Where a text stands on its way: the steps by their words, and which of them it is at. */
export interface TrackSteps {
  steps: string[];
  at: number;
}

const WAY: readonly Status[] = ['draft', 'in_review', 'approved'];

/**
 * The step of a working copy among the first three; what was returned is where drafts are, and says
 * so.
 */
function onDesk(state: Status, last: string): TrackSteps {
  const words = WAY.map((step) => STATUS_WORDS[step]);
  if (state === 'changes_requested')
    return { steps: [STATUS_WORDS.changes_requested, ...words.slice(1), last], at: 0 };
  return { steps: [...words, last], at: Math.max(0, WAY.indexOf(state)) };
}

/** What a text that left the desk stands as: it has all before it behind it. */
const left = (last: string, before = WAY): TrackSteps => ({
  steps: [...before.map((step) => STATUS_WORDS[step]), last],
  at: before.length,
});

/**
 * The track of a story. A working copy of what readers have, or had, goes its own way and comes out
 * again; without one, the last step is what became of the story.
 */
export function trackOf({
  status,
  workingCopy,
  publishAt,
}: Pick<StoryRow, 'status' | 'workingCopy' | 'publishAt'>): TrackSteps {
  if (workingCopy && status !== 'killed' && status !== 'spiked') {
    return workingCopy === 'approved' && publishAt
      ? { steps: [...left(STATUS_WORDS.scheduled).steps, 'Out again'], at: WAY.length }
      : onDesk(workingCopy, 'Out again');
  }
  if (status === 'scheduled')
    return { steps: [...left(STATUS_WORDS.scheduled).steps, 'Out'], at: WAY.length };
  if (status === 'published') return left('Out');
  if (status === 'held' || status === 'unpublished' || status === 'killed')
    return left(STATUS_WORDS[status]);
  if (status === 'spiked') return left(STATUS_WORDS.spiked, []);
  return onDesk(status, 'Out');
}
