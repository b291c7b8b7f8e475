/** Where a key is pressed: in a text of several lines, in a field of one line, or in no text. */
export type Place = 'text' | 'line' | 'elsewhere';

export interface HeldKey {
  key: string;
  ctrl: boolean;
  place: Place;
}

const MOVES =
  /^(Arrow(Up|Down|Left|Right)|Page(Up|Down)|Home|End|Tab|F\d+|Control|Shift|Alt|AltGraph|Meta)$/;
const ZOOMS = new Set(['+', '-', '=', '0']);
const EDITS = new Set(['z', 'y', 'x', 'v', 'a', 'backspace', 'delete']);

/**
 * Whether a key that is held down may go on acting: it moves, or it writes. Nothing that decides
 * does so by being held.
 */
export function mayRepeat({ key, ctrl, place }: HeldKey): boolean {
  if (MOVES.test(key)) return true;
  if (ctrl && ZOOMS.has(key)) return true;
  if (place === 'elsewhere' || key === 'Escape') return false;
  if (ctrl) return EDITS.has(key.toLowerCase());
  return key !== 'Enter' || place === 'text';
}

/** Which of three kinds of place an element is. */
export function placeOf(target: EventTarget | null): Place {
  if (!(target instanceof Element)) return 'elsewhere';
  if (target.closest('textarea, [contenteditable="true"]')) return 'text';
  return target.closest(
    'input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"], [type="file"])',
  )
    ? 'line'
    : 'elsewhere';
}
