import { PARTS, type PartName } from '../document/shared/parts.ts';

/** Enter at the end of a one-line part goes on to the next one, as in other editors. */
export function focusNext(part: PartName): void {
  const next = PARTS[PARTS.indexOf(part) + 1];
  if (next) document.getElementById(next)?.focus();
}
