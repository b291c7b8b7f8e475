/** One replacement in a text: `remove` code units at `at` give way to `insert`. */
export interface TextChange {
  at: number;
  remove: number;
  insert: string;
}

const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;
const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;

/** Whether a cut at `index` would part the two halves of a character beyond U+FFFF. */
function partsAPair(text: string, index: number): boolean {
  return (
    index > 0 &&
    index < text.length &&
    isHigh(text.charCodeAt(index - 1)) &&
    isLow(text.charCodeAt(index))
  );
}

function commonEnd(a: string, b: string, most: number): number {
  let length = 0;
  while (
    length < most &&
    a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length)
  )
    length += 1;
  return length;
}

function commonStart(a: string, b: string, most: number): number {
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return length;
}

/**
 * The one change that makes `after` of `before`, placed where the caret says that it was typed: in
 * `aa`, a third `a` can stand at three places, and only the caret knows which. Null when nothing
 * changed. Never parts a surrogate pair, which Yjs would replace.
 */
export function changeBetween(
  before: string,
  after: string,
  caret = after.length,
): TextChange | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let end = commonEnd(before, after, Math.min(shorter, after.length - caret));
  let at = commonStart(before, after, shorter - end);
  end += commonEnd(
    before.slice(0, before.length - end),
    after.slice(0, after.length - end),
    shorter - end - at,
  );
  if (partsAPair(before, at) || partsAPair(after, at)) at -= 1;
  if (partsAPair(before, before.length - end) || partsAPair(after, after.length - end)) end -= 1;
  return { at, remove: before.length - end - at, insert: after.slice(at, after.length - end) };
}

/** A step of a Yjs text event. */
export interface Step {
  retain?: number;
  insert?: unknown;
  delete?: number;
}

/**
 * Where a caret stands after somebody else's change; what is inserted exactly at it goes behind
 * it.
 * @param position in UTF-16 code units, as is what comes back.
 */
export function carried(position: number, steps: readonly Step[]): number {
  let at = 0;
  let moved = position;
  for (const step of steps) {
    if (step.retain !== undefined) at += step.retain;
    else if (typeof step.insert === 'string') {
      if (at < moved) moved += step.insert.length;
      at += step.insert.length;
    } else if (step.delete !== undefined) moved -= Math.max(0, Math.min(step.delete, moved - at));
  }
  return moved;
}
