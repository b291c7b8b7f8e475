/** Lines without the signs and spaces that editors put in for themselves. */
const plain = (line: string): string =>
  line
    .replaceAll(/[\u200B\uFEFF]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/**
 * Lines that stand on the screen and not in the shared text: each once for every time that it is
 * missing there.
 */
export function linesBeside(shown: readonly string[], shared: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of shared) left.set(plain(line), (left.get(plain(line)) ?? 0) + 1);
  return shown.filter((line) => {
    const words = plain(line);
    const has = left.get(words) ?? 0;
    left.set(words, has - 1);
    return words !== '' && has <= 0;
  });
}
