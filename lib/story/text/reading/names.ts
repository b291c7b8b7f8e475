import { fold, foldWithPlaces } from './fold.ts';

/**
 * A name as it is compared with others: readers tell two that differ only in capitals, accents,
 * kinds of apostrophes, dashes or spaces for one.
 */
export const comparableName = (name: string): string => fold(name).replaceAll(/\s+/gu, ' ').trim();

/**
 * Tells of a name where some words stand in it, as names are compared; -1 where they do not. No
 * words stand at the beginning of every name.
 */
export function placeOf(words: string): (name: string) => number {
  const sought = comparableName(words);
  return (name) => comparableName(name).indexOf(sought);
}

/** Where some words stand in a text as it is written, in code units; null where they do not. */
export function stretchOf(words: string, text: string): { start: number; end: number } | null {
  const sought = fold(words).trim();
  const read = foldWithPlaces(text);
  const at = sought === '' ? -1 : read.text.indexOf(sought);
  if (at < 0) return null;
  return { start: read.from[at] ?? 0, end: read.to[at + sought.length - 1] ?? text.length };
}
