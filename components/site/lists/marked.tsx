import type { Piece } from '#lib/publication/search/search-marks.ts';

/** A text with what was found in it marked. */
export const Marked = ({ pieces }: { pieces: readonly Piece[] }) =>
  pieces.map(({ text, hit }, at) => (hit ? <mark key={at}>{text}</mark> : text));
