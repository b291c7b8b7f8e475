/** A place of the sought words in a text, in code units. */
export interface Match {
  at: number;
  length: number;
}

/**
 * Every place of the words, capitals or not, accents as they are typed; places never overlap.
 * Nothing is nowhere.
 */
export function findMatches(text: string, sought: string): Match[] {
  if (sought === '') return [];
  const words = new RegExp(sought.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`), 'giu');
  return [...text.matchAll(words)].map((found) => ({ at: found.index, length: found[0].length }));
}
