export const LEVELS = 100;
export const MEBIBYTES = 1;

const isNested = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** An array that belongs to an object is no level of its own: `content` is not, its nodes are. */
const step = (parent: object, child: object) =>
  !Array.isArray(parent) && Array.isArray(child) ? 0 : 1;

/**
 * Whether a JSON value is nested more than 100 objects deep. Counts with its own stack, so that no
 * document, not even one that contains itself, can overflow ours; it stands before everything that
 * recurses.
 */
export function isTooDeep(input: unknown): boolean {
  if (!isNested(input)) return false;
  const open: { value: object; level: number }[] = [{ value: input, level: 1 }];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.level > LEVELS) return true;
    for (const child of Object.values(next.value))
      if (isNested(child)) open.push({ value: child, level: next.level + step(next.value, child) });
  }
  return false;
}

/** Whether a JSON value takes more than 1 MiB of UTF-8. Call isTooDeep first. */
export function isTooLong(input: unknown): boolean {
  const bytes = new TextEncoder().encode(JSON.stringify(input) ?? '').byteLength;
  return bytes > MEBIBYTES * 1_048_576;
}
