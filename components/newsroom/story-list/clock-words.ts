import type { StoryRow } from '#lib/newsroom/stories/lists/row-of.ts';
import { purgedAt } from '#lib/newsroom/stories/purge/retention.ts';
import { shortTime, span } from '#lib/time/times.ts';

export interface ClockWords {
  words: string;
  /** Late: red and bold; soon: amber and bold. */
  tone: '' | 'soon' | 'late' | 'quiet';
}

const SOON_MS = 90 * 60_000;
const LATE_MS = 3 * 60 * 60_000;

/** How long a story has waited, in words; bold after an hour and a half, red after three. */
export function waiting(since: Date, at: Date): ClockWords {
  const waits = at.getTime() - since.getTime();
  return {
    words: `waits ${span(waits)}`,
    tone: waits >= LATE_MS ? 'late' : waits >= SOON_MS ? 'soon' : '',
  };
}

const DAY_MS = 86_400_000;

/** A spiked story is deleted for good: said in days, bold in the last three. */
function untilPurge(purged: Date, at: Date): ClockWords {
  const days = Math.max(0, Math.ceil((purged.getTime() - at.getTime()) / DAY_MS));
  return {
    words: days === 1 ? 'deleted in a day' : `deleted in ${days} days`,
    tone: days <= 3 ? 'soon' : 'quiet',
  };
}

/** The only time that matters for a story's status. */
export function clockWords(row: StoryRow, at: Date, timeZone: string): ClockWords {
  const says = (words: string, tone: ClockWords['tone'] = '') => ({ words, tone });
  if (row.status === 'held' && row.heldAt)
    return says(`held ${span(at.getTime() - row.heldAt.getTime())}`, 'late');
  if (row.status === 'spiked' && row.spikedAt) return untilPurge(purgedAt(row.spikedAt), at);
  if (row.publishAt && row.publishAt > at)
    return says(`out in ${span(row.publishAt.getTime() - at.getTime())}`);
  if (row.submittedAt && (row.status === 'in_review' || row.workingCopy === 'in_review'))
    return waiting(row.submittedAt, at);
  if (row.embargoUntil && row.embargoUntil > at)
    return says(`embargo ${shortTime(row.embargoUntil, timeZone, at)}`, 'soon');
  if (row.status === 'published' && row.firstPublishedAt)
    return says(`out ${shortTime(row.firstPublishedAt, timeZone, at)}`, 'quiet');
  return says('', 'quiet');
}
