import { LRUCache } from 'lru-cache';
import { tokens, type Token } from '#lib/story/text/reading/tokens.ts';
import { pairLexeme, wordLexeme } from './lexemes.ts';

/** A word, or a pair of letters, as the index has it. */
export interface Entry {
  lexeme: string;
  /** From 0 on; see `Token`. */
  place: number;
  /** The forms whose stems it is found by: as it was written, and folded. */
  forms: readonly string[];
}

/** A text as it is kept in the index. */
export interface Passage {
  entries: readonly Entry[];
  /** The places that it takes. */
  places: number;
}

const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
const APOSTROPHES = /[’‘ʼ＇]/gu;
const STEMMED = /^[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)?$/u;

/** Turkish alone has two letters i, each with its capital. */
const smallIn = (text: string, language: string): string =>
  /^(tr|az)\b/.test(language) ? text.toLocaleLowerCase('tr') : text.toLowerCase();

/**
 * What a stemmer is given of a word: small letters with their accents, and without, as people type
 * them. None of a number, an address, a pair.
 */
export function formsOf({ text, start, end, pair }: Token, source: string, language: string) {
  if (pair || !STEMMED.test(text)) return [];
  const written = source.slice(start, end).normalize('NFC').replace(UNSEEN, '');
  return [...new Set([smallIn(written.replace(APOSTROPHES, "'"), language), text])];
}

/**
 * Those by which a text is kept and asked for: of scripts without spaces and of Korean the pairs,
 * which find all that the words of a dictionary would.
 */
export function keptTokens(all: readonly Token[]): Token[] {
  const paired = new Set(all.filter(({ pair }) => pair).map(({ place }) => place));
  return all.filter(({ pair, whole, place }) => pair || whole || !paired.has(place));
}

/** What a token is in the index. */
export const lexemeOf = ({ text, pair }: Token): string =>
  pair ? pairLexeme(text) : wordLexeme(text);

function read(text: string, language: string): Passage {
  const kept = keptTokens(tokens(text, language));
  const entries = kept.map((token) => ({
    lexeme: lexemeOf(token),
    place: token.place,
    forms: formsOf(token, text, language),
  }));
  return { entries, places: (kept.at(-1)?.place ?? -1) + 1 };
}

/** Who writes changes one paragraph: the others of the text are not read again. */
const known = new LRUCache<string, Passage>({
  maxSize: 4_000_000,
  sizeCalculation: ({ entries }, key) => 1 + key.length + entries.length * 10,
});

/** Reads one paragraph. @param language BCP 47. */
export function readPassage(text: string, language: string): Passage {
  const key = `${language} ${text}`;
  const found = known.get(key);
  if (found) return found;
  const made = read(text, language);
  known.set(key, made);
  return made;
}
