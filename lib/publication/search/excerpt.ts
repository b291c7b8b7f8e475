import type { Place } from '#lib/search/places.ts';
import { END, HIT } from './search-marks.ts';

/** A text with what was found in it between marks. */
export function withMarks(text: string, places: readonly Place[]): string {
  let marked = '';
  let at = 0;
  for (const { start, end } of places) {
    marked += `${text.slice(at, start)}${HIT}${text.slice(start, end)}${END}`;
    at = end;
  }
  return marked + text.slice(at);
}

/** Letters before the first that was found, and in all. */
const BEFORE = 80;
const LONGEST = 220;

const letters = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** No letter of any language is longer; longer heaps of marks are cut like two letters. */
const LONGEST_LETTER = 64;

/** Where the letter that stands at a place begins: an emoji or a syllable is never cut in two. */
function letterAt(text: string, at: number): number {
  const from = Math.max(0, at - LONGEST_LETTER);
  const near = text.slice(from, at + LONGEST_LETTER).toWellFormed();
  return from + (letters.segment(near).containing(at - from)?.index ?? at - from);
}

/** The nearest space to cut at, if there is one near; scripts without spaces between two letters. */
function cutBefore(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = text.slice(at, at + 24).search(/\s/u);
  return space >= 0 ? at + space + 1 : letterAt(text, at);
}

function cutBehind(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.slice(at - 24, at).search(/\s\S*$/u);
  return space >= 0 ? at - 24 + space : letterAt(text, at);
}

/** A piece of a text round the first that was found; '' where nothing was. */
export function excerptOf(text: string, places: readonly Place[]): string {
  const [first] = places;
  if (!first) return '';
  const from = Math.min(first.start, cutBefore(text, first.start - BEFORE));
  const to = Math.max(first.end, cutBehind(text, from + LONGEST));
  const inside = places
    .filter(({ start, end }) => start >= from && end <= to)
    .map(({ start, end }) => ({ start: start - from, end: end - from }));
  return withMarks(text.slice(from, to), inside).replaceAll(/\s+/gu, ' ');
}
