/** A word in a folded text. */
export interface Span {
  at: number;
  end: number;
  place: number;
  as: 'word' | 'whole' | 'pair';
  /** As it is kept, where that is not how it stands: `5 %` is `5%`. */
  spelt?: string;
}

/** A run of letters and digits, with the place of the first of its words. */
export interface Run {
  at: number;
  end: number;
  place: number;
}

/** No question is longer; a longer whole is found by its parts. */
export const LONGEST_WHOLE = 200;
