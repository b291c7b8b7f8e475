import type { PartName } from '../document/parts.ts';

/** The parts in the order in which they are read. */
export const READING_ORDER: readonly PartName[] = ['kicker', 'headline', 'standfirst', 'dateline', 'body'];

/** Enter at the end of a one-line part goes on to the next one, as in other editors. */
export function focusNext(part: PartName): void {
  const next = READING_ORDER[READING_ORDER.indexOf(part) + 1];
  if (next) document.getElementById(next)?.focus();
}
