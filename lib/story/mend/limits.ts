/** The most words that a second reader may mend in a text and still be its second reader. */
export const MOST_WORDS = 10;

/** What makes a change one of the matter. */
export type Weight =
  | 'headline'
  | 'dateline'
  | 'structure'
  | 'sentence'
  | 'quotation'
  | 'number'
  | 'date'
  | 'name'
  | 'negation'
  | 'claim'
  | 'long';
