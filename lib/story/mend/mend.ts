import { diffArrays } from 'diff';
import { isDeepStrictEqual } from 'node:util';
import { MOST_WORDS, type Weight } from './limits.ts';
import { plainQuotes, tokensOf, type Token } from './tokens.ts';
import {
  calendarWords,
  CLAIMS,
  DATES,
  GRAMMAR,
  NEGATING_PREFIXES,
  NEGATIONS,
  NUMBERS,
} from './weighty-words.ts';

/** A run of text under the name of its field. */
export interface Run {
  field: string;
  text: string;
  quoted: boolean;
}

/** A text as a mend is judged on it. */
export interface MendableText {
  language: string;
  headline: string;
  dateline: string;
  /** Everything beside the words: blocks, links, pictures. */
  structure: unknown;
  runs: Run[];
}

export interface MendedPlace {
  field: string;
  was: string;
  is: string;
}

export type Mend =
  | { isSmall: true; words: number; places: MendedPlace[] }
  | { isSmall: false; weight: Weight };

interface Hunk {
  removed: Token[];
  added: Token[];
  before: Token | undefined;
  after: Token | undefined;
}

const material = (weight: Weight): Mend => ({ isSmall: false, weight });
const wordsIn = (tokens: readonly Token[]): Token[] => tokens.filter(({ isWord }) => isWord);
const sizeOf = ({ removed, added }: Hunk): number =>
  Math.max(wordsIn(removed).length, wordsIn(added).length);

/**
 * Judges what was changed between two states of a text: whether it is a mend (spelling, grammar,
 * punctuation, a smoother word), or of the matter. Where it cannot tell, as with a name in a
 * script without capitals, it says that it is of the matter.
 * @param before number of words already mended in this review, which count too.
 * @returns `words`: those mended in all, `before` among them.
 */
export function judgeMend(was: MendableText, is: MendableText, before = 0): Mend {
  if (was.headline !== is.headline) return material('headline');
  if (was.dateline !== is.dateline) return material('dateline');
  if (
    was.language !== is.language ||
    was.runs.length !== is.runs.length ||
    !isDeepStrictEqual(was.structure, is.structure)
  )
    return material('structure');
  const known = vocabularyOf([...was.runs, ...is.runs], is.language);
  const calendar = calendarWords(is.language);
  const places: MendedPlace[] = [];
  let words = before;
  for (const [i, run] of was.runs.entries()) {
    const now = is.runs[i];
    if (!now || now.text === run.text) continue;
    const hunks = hunksOf(run.text, now.text, is.language);
    if (run.quoted && hunks.length > 0) return material('quotation');
    for (const hunk of hunks) {
      const weight = weightOf(hunk, known, calendar);
      if (weight) return material(weight);
      words += sizeOf(hunk);
      places.push({ field: run.field, ...quoted(hunk) });
    }
  }
  return words > MOST_WORDS ? material('long') : { isSmall: true, words, places };
}

/** What went and what came at each place where two texts differ. */
function hunksOf(was: string, is: string, language: string): Hunk[] {
  const [a, b] = [tokensOf(plainQuotes(was), language), tokensOf(plainQuotes(is), language)];
  const hunks: Hunk[] = [];
  let [i, j] = [0, 0];
  let open: Hunk | null = null;
  for (const { added, removed, count } of diffArrays(
    a.map(({ text }) => text),
    b.map(({ text }) => text),
  )) {
    if (!added && !removed) {
      open = null;
      [i, j] = [i + count, j + count];
      continue;
    }
    if (!open) {
      open = { removed: [], added: [], before: b[j - 1], after: undefined };
      hunks.push(open);
    }
    if (removed) open.removed = open.removed.concat(a.slice(i, (i += count)));
    else open.added = open.added.concat(b.slice(j, (j += count)));
    open.after = b[j];
  }
  return hunks;
}

const quoted = ({ removed, added, before, after }: Hunk): Pick<MendedPlace, 'was' | 'is'> => {
  const bare = wordsIn([...removed, ...added]).length === 0;
  const around = (tokens: Token[]) =>
    (bare ? [before, ...tokens, after] : tokens)
      .map((token) => token?.text ?? '')
      .join('')
      .trim();
  return { was: around(removed), is: around(added) };
};

/**
 * Words that stand somewhere in small letters: at the beginning of a sentence their capital makes
 * no name of them.
 */
function vocabularyOf(runs: readonly Run[], language: string): ReadonlySet<string> {
  return new Set(
    runs
      .flatMap(({ text }) =>
        wordsIn(tokensOf(plainQuotes(text), language)).map((token) => token.text),
      )
      .filter((word) => word === word.toLowerCase() && word !== word.toUpperCase()),
  );
}

function weightOf(
  hunk: Hunk,
  known: ReadonlySet<string>,
  calendar: ReadonlySet<string>,
): Weight | null {
  const all = [...hunk.removed, ...hunk.added];
  if (all.some(({ isQuoted, text }) => isQuoted || text === '"')) return 'quotation';
  if (all.some((token) => !token.isWord && endsSentence(token, hunk))) return 'sentence';
  if (touchesNumber(hunk, all)) return 'number';
  const words = wordsIn(all).map(({ text }) => text.toLowerCase());
  const has = (list: ReadonlySet<string>) => words.some((word) => list.has(word));
  if (words.some((word) => word.endsWith("n't")) || has(NEGATIONS) || isNegated(hunk))
    return 'negation';
  if (has(NUMBERS) && !isGrammar(hunk)) return 'number';
  if (has(calendar) || (has(DATES) && !isGrammar(hunk))) return 'date';
  if (has(CLAIMS)) return 'claim';
  return wordsIn(all).some((token) => mayBeName(token, hunk, known)) ? 'name' : null;
}

/** A sentence that comes, goes or becomes a question is no mend; a full stop alone is. */
const endsSentence = ({ text }: Token, { removed, added }: Hunk): boolean =>
  /[!?؟？！¿¡]/u.test(text) ||
  (/[.。।…]/u.test(text) && wordsIn([...removed, ...added]).length > 0);

const DIGIT = /\p{N}/u;

function touchesNumber({ before, after }: Hunk, all: readonly Token[]): boolean {
  if (all.some(({ text }) => DIGIT.test(text) || /[%‰$€£¥₹°±−+]/u.test(text))) return true;
  const [left, right] = [DIGIT.test(before?.text ?? ''), DIGIT.test(after?.text ?? '')];
  const bare = all.every(({ isWord }) => !isWord);
  return bare && ((left && right) || (right && all.some(({ text }) => /[-–—/.,]/u.test(text))));
}

/** `able` and `unable`: one is the other with a sign of the contrary before it. */
function isNegated({ removed, added }: Hunk): boolean {
  const lower = (tokens: Token[]) =>
    wordsIn(tokens).map(({ text }) => text.toLowerCase().replaceAll('-', ''));
  const contrary = (a: string, b: string) =>
    a.length > 2 && NEGATING_PREFIXES.some((prefix) => b === prefix + a);
  return lower(removed).some((a) => lower(added).some((b) => contrary(a, b) || contrary(b, a)));
}

/**
 * `un` is an article and a number, `an` an article and a year: words of grammar where nothing else
 * changed.
 */
const isGrammar = ({ removed, added }: Hunk): boolean => {
  const words = wordsIn([...removed, ...added]).map(({ text }) => text.toLowerCase());
  return words.length > 0 && words.every((word) => GRAMMAR.has(word));
};

function mayBeName({ text, isFirst }: Token, hunk: Hunk, known: ReadonlySet<string>): boolean {
  const lower = text.toLowerCase();
  if (text.toUpperCase() === lower) return !GRAMMAR.has(lower);
  if (text === lower) return false;
  const isOrdinary = GRAMMAR.has(lower) || known.has(lower);
  // A capital that came or went where the word stayed: at the beginning of a sentence only.
  if (isFirst && isOrdinary) return false;
  return !(isFirst && isMisspelt(lower, hunk));
}

/** `Teh` for `The`: a slip of one or two letters in a word of grammar. */
const isMisspelt = (word: string, { removed, added }: Hunk): boolean =>
  wordsIn([...removed, ...added]).some(
    ({ text, isFirst }) =>
      isFirst && GRAMMAR.has(text.toLowerCase()) && sameLetters(word, text.toLowerCase()),
  );

const sameLetters = (a: string, b: string): boolean =>
  a.split('').toSorted().join('') === b.split('').toSorted().join('');
