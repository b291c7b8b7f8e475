/**
 * Four inks for colleagues, given out in the order in which they appear; the same person keeps
 * theirs.
 */
const given = new Map<string, number>();

export function caretColourOf(staffId: string): number {
  const colour = given.get(staffId) ?? (given.size % 4) + 1;
  given.set(staffId, colour);
  return colour;
}
