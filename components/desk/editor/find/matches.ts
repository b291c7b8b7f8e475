import { fold, foldWithPlaces, type Folded } from '#lib/story/text/reading/fold.ts';
import { UNSPACED, wordsOfRun } from '#lib/story/text/reading/segments.ts';

/** A place of the sought words in a text, in code units. */
export interface Match {
  at: number;
  length: number;
}

/** What is sought, and how. */
export interface Sought {
  words: string;
  /** Capitals and small letters are not the same. */
  cased?: boolean;
  /** Only where no letter or digit goes on before or behind. */
  whole?: boolean;
  /** Of the text, BCP 47: by its dictionary words end where no space is. */
  language?: string;
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const GOES_ON = /[\p{L}\p{M}\p{N}]/u;

/** Between two letters, whether a word ends there. */
type EndsWord = (at: number) => boolean;

function wordEnds(text: string, language: string): EndsWord {
  let ends: Set<number> | undefined;
  const byDictionary = (at: number) =>
    (ends ??= new Set(wordsOfRun(text, language).map((word) => word.at))).has(at);
  return (at) => {
    const last = /[\s\S]$/u.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? '';
    const next = /^[\s\S]/u.exec(text.slice(at, at + 2))?.[0] ?? '';
    if (!GOES_ON.test(last) || !GOES_ON.test(next)) return true;
    return UNSPACED.test(last + next) && byDictionary(at);
  };
}

/** Whether a place is made of whole letters: no half of `ß`, which is read as `ss`, or of `ﬁ`. */
function isOfWholeLetters({ text, from }: Folded, at: number, end: number): boolean {
  const parts = (place: number) =>
    place > 0 && place < text.length && from[place] === from[place - 1];
  return !parts(at) && !parts(end);
}

/** Where the words begin in a text; places never overlap. */
function* startsIn(
  text: string,
  words: string,
  fits: (at: number, end: number) => boolean,
): Generator<number> {
  for (let at = text.indexOf(words); at >= 0;) {
    const found = fits(at, at + words.length);
    if (found) yield at;
    at = text.indexOf(words, found ? at + words.length : at + 1);
  }
}

/** Who seeks nothing but signs means just these: two spaces, a straight quotation mark. */
const exactly = (text: string, words: string): Match[] =>
  [...startsIn(text, words, () => true)].map((at) => ({ at, length: words.length }));

/**
 * Every place of the words as a reader would know them again: with and without accents, soft
 * hyphens, ligatures, whatever quotation marks, dashes and spaces; capitals or not unless asked
 * for. Places never overlap. Nothing is nowhere.
 */
export function findMatches(
  text: string,
  { words, cased = false, whole = false, language = 'en' }: Sought,
): Match[] {
  if (words === '') return [];
  const folded = fold(words, { cased });
  if (!LETTER_OR_DIGIT.test(folded)) return exactly(text, words);
  const read = foldWithPlaces(text, { cased });
  const endsWord = whole ? wordEnds(read.text, language) : () => true;
  const fits = (at: number, end: number) =>
    isOfWholeLetters(read, at, end) && endsWord(at) && endsWord(end);
  return [...startsIn(read.text, folded, fits)].map((at) => {
    const [from = 0, to = 0] = [read.from[at], read.to[at + folded.length - 1]];
    return { at: from, length: to - from };
  });
}
