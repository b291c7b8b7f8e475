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

/** The nearest space to cut at, if there is one near; scripts without spaces are cut anywhere. */
function cutBefore(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = text.slice(at, at + 24).search(/\s/u);
  if (space >= 0) return at + space + 1;
  return /^[\uDC00-\uDFFF\p{M}]/u.test(text.slice(at)) ? at + 1 : at;
}

function cutBehind(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.slice(at - 24, at).search(/\s\S*$/u);
  if (space >= 0) return at - 24 + space;
  return /^[\uDC00-\uDFFF\p{M}]/u.test(text.slice(at)) ? at - 1 : at;
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
