/**
 * What stands round a found word: control characters, which no text of a newsroom has, because it
 * is made well-formed wherever it comes in.
 */
export const HIT = '\u0001';
export const END = '\u0002';

export interface Piece {
  text: string;
  hit: boolean;
}

/** A text with what was found in it between HIT and END, in pieces without the marks. */
export const piecesOf = (marked: string): Piece[] =>
  marked.split(HIT).flatMap((part, at) => {
    if (at === 0) return said({ text: part, hit: false });
    const [hit = '', ...rest] = part.split(END);
    return [...said({ text: hit, hit: true }), ...said({ text: rest.join(''), hit: false })];
  });

const said = (piece: Piece): Piece[] => (piece.text === '' ? [] : [piece]);
