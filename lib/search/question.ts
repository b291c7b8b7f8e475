import { plainSign } from '#lib/story/text/reading/signs.ts';
import { atomsOf, phraseOf, type Atom } from './atoms.ts';

/** What stands between two spaces, or between quotation marks, asked for or ruled out. */
export interface Clause {
  not: boolean;
  /** All of them have to be there. */
  atoms: readonly Atom[];
}

/** One of these lists has to hold, of it every clause. */
export type Asked = readonly (readonly Clause[])[];

interface Piece {
  text: string;
  quoted: boolean;
  not: boolean;
}

const MARK = String.raw`\u0000`;
/** A phrase between quotation marks; a word; each with a minus sign before it, or without. */
const PIECES = new RegExp(String.raw`(?<=^|\s)(-?)${MARK}([^${MARK}]*)${MARK}|\S+|\s+`, 'gu');
/** A minus before a number belongs to it. */
const RULED_OUT = /^-(?=[\p{L}\p{M}])/u;
const OR = /^or$/iu;

/** Quotation marks of every country as one sign that no question contains. */
const withMarks = (question: string): string =>
  Array.from(question, (sign) => (plainSign(sign) === '"' ? '\u0000' : sign)).join('');

const withoutMarks = (text: string): string => text.replaceAll('\u0000', '"');

function piecesOf(question: string): Piece[] {
  const pieces: Piece[] = [];
  for (const { 0: all, 1: minus, 2: phrase } of withMarks(question).matchAll(PIECES)) {
    const last = pieces.at(-1);
    if (phrase !== undefined) pieces.push({ text: phrase, quoted: true, not: minus === '-' });
    else if (RULED_OUT.test(all)) pieces.push({ text: all.slice(1), quoted: false, not: true });
    // Words stay beside each other: 10 000 is one number.
    else if (last && !last.quoted && !last.not && !OR.test(all) && !OR.test(last.text))
      last.text += all;
    else pieces.push({ text: all, quoted: false, not: false });
  }
  return pieces.map((piece) => ({ ...piece, text: withoutMarks(piece.text) }));
}

const isOr = ({ text, quoted, not }: Piece): boolean => !quoted && !not && OR.test(text.trim());

/** Lists of pieces with an `or` between them; one at an end is a word like others. */
function alternativesOf(pieces: readonly Piece[]): Piece[][] {
  const said = pieces.filter(({ text }) => text.trim() !== '');
  const lists: Piece[][] = [[]];
  said.forEach((piece, n) => {
    if (n > 0 && n < said.length - 1 && isOr(piece)) lists.push([]);
    else lists.at(-1)?.push(piece);
  });
  return lists;
}

/** No question of 200 characters means more; each is looked up in every language. */
const MOST_ATOMS = 40;

/**
 * What somebody typed to find something: words, which are found by their forms too; phrases between
 * quotation marks of any country, as they stand; what a minus sign rules out; `or`.
 * @param language in which scripts without spaces are cut, BCP 47.
 */
export function readAsked(question: string, language: string): Asked {
  let left = MOST_ATOMS;
  const clauseOf = ({ text, quoted, not }: Piece): Clause => {
    const atoms = (quoted ? phraseOf : atomsOf)(text, language).slice(0, left);
    left -= atoms.length;
    return { not, atoms };
  };
  return alternativesOf(piecesOf(question))
    .map((pieces) => pieces.map(clauseOf).filter(({ atoms }) => atoms.length > 0))
    .filter((clauses) => clauses.length > 0);
}

export const atomsIn = (asked: Asked): Atom[] =>
  asked.flatMap((clauses) => clauses.flatMap(({ atoms }) => atoms));
