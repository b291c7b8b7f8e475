import type { Body } from './nodes.ts';
import { renderText } from '../render/render-text.ts';

/** Scripts that set no space between words; only ICU's dictionaries find them. */
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
/** A run of letters and digits; `co-author`, `it’s` and `1,482.5` are one word each. */
const SPACED_WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.,\-‑][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

/** What people read in a minute, silently (Brysbaert 2019: 238 words of English non-fiction). */
const WORDS_A_MINUTE = 238;

function countSegments(text: string, language: string): number {
  let words = 0;
  for (const segment of new Intl.Segmenter(language, { granularity: 'word' }).segment(text))
    if (segment.isWordLike) words += 1;
  return words;
}

/**
 * Number of words of a text, or of what readers get of a body: no notes, no captions. `language` is
 * BCP 47.
 */
export function countWords(textOrBody: string | Body, language: string): number {
  const text = typeof textOrBody === 'string' ? textOrBody : renderText(textOrBody);
  if (UNSPACED.test(text)) return countSegments(text, language);
  return text.match(SPACED_WORD)?.length ?? 0;
}

/** Minutes to read so many words, rounded up; 0 for none. */
export function readingMinutes(words: number): number {
  return Math.ceil(words / WORDS_A_MINUTE);
}
