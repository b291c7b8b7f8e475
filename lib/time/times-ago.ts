const DAY = 86_400_000;

/**
 * How long ago a day was, in words that do not pretend to be more exact: `today`, `yesterday`, `3
 * days ago`. Days are spans of 24 hours, not dates of a calendar.
 * @param at null: `never`.
 */
export function daysAgo(at: Date | null, now: Date): string {
  if (!at) return 'never';
  const days = Math.floor((now.getTime() - at.getTime()) / DAY);
  if (days < 1) return 'today';
  if (days === 1) return 'yesterday';
  return `${days} days ago`;
}
