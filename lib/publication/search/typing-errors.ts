/**
 * How many letters have to be put in, left out, exchanged or swapped with their neighbour to make
 * one word of another (the optimal string alignment distance).
 */
export function changesBetween(a: string, b: string): number {
  const [from, to] = [Array.from(a), Array.from(b)];
  let [before, last]: [number[], number[]] = [[], to.map((_, n) => n).concat(to.length)];
  from.forEach((letter, i) => {
    const row = [i + 1];
    to.forEach((other, j) => {
      const kept = (last[j] ?? 0) + (letter === other ? 0 : 1);
      const least = Math.min(kept, (last[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1);
      const swapped = i > 0 && j > 0 && letter === to[j - 1] && from[i - 1] === other;
      row.push(swapped ? Math.min(least, (before[j - 1] ?? 0) + 1) : least);
    });
    [before, last] = [last, row];
  });
  return last[to.length] ?? 0;
}

/** What still counts as a slip of the fingers in a word. */
export const mostChanges = (word: string): number => (word.length < 6 ? 1 : 2);
