/**
 * What stands round a found word in what PostgreSQL gives back: characters that no text of a
 * newsroom has (Unicode, private use).
 */
export const HIT = '\u{E0F0}';
export const END = '\u{E0F1}';

export interface Piece {
  text: string;
  hit: boolean;
}

/**
 * A text in pieces, those that a search found marked. `marked` is the same text as PostgreSQL gave
 * it back: without accents, the found words between HIT and END. Words are matched by their place,
 * so that readers see the text as it was written.
 */
export function piecesOf(text: string, marked: string): Piece[] {
  const own = text.split(/(\s+)/);
  const theirs = marked.split(/(\s+)/);
  if (own.length !== theirs.length) return [{ text, hit: false }];
  return joined(own.flatMap((word, at) => piecesOfWord(word, theirs[at] ?? '')));
}

/** An excerpt as it stands, with its marks taken out. */
export function piecesOfExcerpt(marked: string): Piece[] {
  return joined(cut(marked));
}

function piecesOfWord(word: string, marked: string): Piece[] {
  const pieces = cut(marked);
  if (!pieces.some((piece) => piece.hit)) return [{ text: word, hit: false }];
  // Without its accents a word can be longer (ß, œ): then its places do not agree and all of it is
  // marked.
  const length = pieces.reduce((sum, piece) => sum + piece.text.length, 0);
  if (length !== word.length) return [{ text: word, hit: true }];
  let at = 0;
  return pieces.map(({ text, hit }) => ({ text: word.slice(at, (at += text.length)), hit }));
}

function cut(marked: string): Piece[] {
  return marked.split(HIT).flatMap((part, at) => {
    if (at === 0) return [{ text: part, hit: false }];
    const [hit = '', ...rest] = part.split(END);
    return [
      { text: hit, hit: true },
      { text: rest.join(''), hit: false },
    ];
  });
}

/** Neighbours of a kind as one, empty ones left out. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last && last.hit === piece.hit)
      result[result.length - 1] = { text: last.text + piece.text, hit: last.hit };
    else if (piece.text !== '') result.push(piece);
  }
  return result;
}
