import type { Body } from './nodes.ts';
import { renderText } from '../render/render-text.ts';
import { UNSPACED_RUN, wordsOfRun } from './reading/segments.ts';

/** A run of letters and digits; `co-author`, `it’s` and `1,482.5` are one word each. */
const SPACED_WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.,\-‑][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

/** What people read in a minute, silently (Brysbaert 2019: 238 words of English non-fiction). */
const WORDS_A_MINUTE = 238;

/**
 * Number of words of a text, or of what readers get of a body: no notes, no captions. `language` is
 * BCP 47.
 */
export function countWords(textOrBody: string | Body, language: string): number {
  const text = typeof textOrBody === 'string' ? textOrBody : renderText(textOrBody);
  let words = 0;
  const spaced = text.replaceAll(UNSPACED_RUN, (run) => {
    words += wordsOfRun(run, language).length;
    return ' ';
  });
  return words + (spaced.match(SPACED_WORD)?.length ?? 0);
}

/** Minutes to read so many words, rounded up; 0 for none. */
export function readingMinutes(words: number): number {
  return Math.ceil(words / WORDS_A_MINUTE);
}
