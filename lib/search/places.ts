import { tokens, type Token } from '#lib/story/text/reading/tokens.ts';
import type { Atom, Step } from './atoms.ts';
import { formsOf, keptTokens, lexemeOf } from './passage.ts';
import { atomsIn, type Asked } from './question.ts';
import { stemsOfAtom } from './to-query.ts';
import type { Stems } from './vector.ts';

/** From where to where in a text something was found, in code units. */
export interface Place {
  start: number;
  end: number;
}

interface Read {
  token: Token;
  lexeme: string;
  forms: readonly string[];
}

/** A text whose words are known, to be searched in. */
export interface ReadText {
  text: string;
  words: readonly Read[];
  byPlace: ReadonlyMap<number, readonly Read[]>;
}

export function readText(text: string, language: string): ReadText {
  const words = keptTokens(tokens(text, language)).map((token) => ({
    token,
    lexeme: lexemeOf(token),
    forms: formsOf(token, text, language),
  }));
  return { text, words, byPlace: Map.groupBy(words, ({ token }) => token.place) };
}

const soughtAtoms = (asked: Asked): Atom[] =>
  atomsIn(asked.map((clauses) => clauses.filter(({ not }) => !not)));

/**
 * Forms of a text's words that may have a stem in common with the question's: these alone are
 * worth asking for. A stem hardly ever lacks the two letters that its word begins with.
 */
export function formsAlike({ words }: ReadText, asked: Asked, stems: Stems): string[] {
  const beginnings = soughtAtoms(asked).flatMap((atom) =>
    stemsOfAtom(atom, stems).map((stem) => stem.replace(/^:[^:]*:/, '').slice(0, 2)),
  );
  const sought = new Set(beginnings);
  const isAlike = (read: Read) => [...sought].some((two) => read.lexeme.includes(two));
  return words.filter(isAlike).flatMap(({ forms }) => forms);
}

const fits = ({ lexeme }: Read, step: Step): boolean =>
  step.begins ? lexeme.startsWith(step.lexeme) : lexeme === step.lexeme;

/** What a phrase found from a word on; null where it does not stand there. */
function phraseAt(from: Read, steps: readonly Step[], { byPlace }: ReadText): Place[] | null {
  const [first, ...rest] = steps;
  if (!first || !fits(from, first)) return null;
  const found = [from.token];
  let place = from.token.place;
  for (const step of rest) {
    place += step.gap;
    const next = byPlace.get(place)?.find((read) => fits(read, step));
    if (!next) return null;
    found.push(next.token);
  }
  return found;
}

/** Neighbours and what overlaps as one, without spaces: a mark never reaches over them. */
function united(places: readonly Place[], text: string): Place[] {
  const made: Place[] = [];
  for (const place of places.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = made.at(-1);
    if (last && place.start <= last.end) last.end = Math.max(last.end, place.end);
    else made.push({ start: place.start, end: place.end });
  }
  return made.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
      start: start + index,
      end: start + index + word.length,
    })),
  );
}

/**
 * Where in a text what was asked for stands, in the order of the text.
 * @param stems of the question's forms in all languages.
 * @param own of the text's forms, in its language.
 */
export function placesOf(read: ReadText, asked: Asked, stems: Stems, own: Stems): Place[] {
  const atoms = soughtAtoms(asked);
  const ways = atoms.flatMap((atom) => atom.ways);
  const sought = new Set(atoms.flatMap((atom) => stemsOfAtom(atom, stems)));
  const found = read.words.flatMap((word) => [
    ...ways.flatMap((steps) => phraseAt(word, steps, read) ?? []),
    ...(stemsOfAtom(word, own).some((stem) => sought.has(stem)) ? [word.token] : []),
  ]);
  return united(found, read.text);
}
