/** Four inks for colleagues, given out in the order in which they appear; the same person keeps theirs. */
const given = new Map<string, number>();

export function inkOf(staffId: string): number {
  const ink = given.get(staffId) ?? (given.size % 4) + 1;
  given.set(staffId, ink);
  return ink;
}
