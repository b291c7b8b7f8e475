import { foldWithPlaces, type Folded } from './fold.ts';
import type { Span } from './span.ts';
import { spansIn } from './spans.ts';

/** A word of a text as search keeps it and asks for it. */
export interface Token {
  /** Folded. */
  text: string;
  /** Where its letters stand in the original, in code units. */
  start: number;
  end: number;
  /**
   * Its place among the words, from 0 on. What begins at the same letters has the same; the next
   * word, or the next letter of a script without spaces, has the next.
   */
  place: number;
  /** Made of several words: `g7/g20`, `covid-19`, `example.org`; each of them stands beside it. */
  whole?: true;
  /**
   * Two neighbouring letters of a script without spaces, or of Korean. Dictionaries cut the same
   * letters one way in a sentence and another way alone: a phrase of pairs finds them however
   * that is.
   */
  pair?: true;
}

function tokenOf({ text, from, to }: Folded, { at, end, place, as, spelt }: Span): Token {
  return {
    text: spelt ?? text.slice(at, end),
    start: from[at] ?? 0,
    end: to[end - 1] ?? 0,
    place,
    ...(as === 'whole' && { whole: true as const }),
    ...(as === 'pair' && { pair: true as const }),
  };
}

/**
 * The words of a text, folded, each with its place in the original: what is between spaces and
 * signs; in scripts without spaces the words of the dictionary, and pairs of letters. Words that a
 * sign joins, numbers with their signs, addresses stand whole and by their parts.
 * @param language of the text, BCP 47.
 */
export function tokens(text: string, language: string): Token[] {
  const folded = foldWithPlaces(text);
  return spansIn(folded.text, language).map((span) => tokenOf(folded, span));
}
