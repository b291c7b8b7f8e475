/**
 * Words that were typed in a tag field and not taken, by the field's name: they stay while the
 * field is away.
 */
export interface LooseWords {
  get: (field: string) => string;
  /** '' forgets them. */
  put: (field: string, words: string) => void;
}
