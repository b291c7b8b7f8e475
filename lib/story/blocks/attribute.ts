/**
 * An attribute that a text may not carry. Its message is the sentence for the person who wrote the
 * text.
 */
export class RefusedAttribute extends Error {}

/** An attribute of a block: what it may be, and what stands for anything else. */
export interface Attribute<Value = unknown> {
  accepts: (value: unknown) => value is Value;
  /** The sentence for the person whose text has another value. */
  refusal: (value: unknown) => string;
  /** Stands for a value that is missing or not accepted; without one there is no such block. */
  fallback?: Value;
  /** The fallback is not written down: stored texts of before have none of it. */
  unsaid?: true;
  /**
   * The most characters of words that people write. Such words are a shared text of their own: two
   * people in it both keep their letters.
   */
  longest?: number;
  /**
   * What another value is to a reader's text: other words, or nothing; where nothing is said,
   * another structure.
   */
  counts?: 'words' | 'nothing';
}

/** An attribute of words that people write. */
export interface WrittenAttribute extends Attribute<string> {
  fallback: string;
  longest: number;
}

/** Words of at most `longest` characters; `name` is the field's name on the screen. */
export const written = (longest: number, name: string): WrittenAttribute => ({
  accepts: (value): value is string => typeof value === 'string' && value.length <= longest,
  refusal: (value) =>
    typeof value === 'string'
      ? `${name} has at most ${longest} characters; this one has ${value.length}.`
      : `${name} is text.`,
  fallback: '',
  longest,
});

export const yesOrNo = (name: string): Attribute<boolean> => ({
  accepts: (value) => typeof value === 'boolean',
  refusal: () => `${name} is yes or no.`,
  fallback: false,
});

/** The validation of an attribute for a schema: throws RefusedAttribute with its sentence. */
export const validation =
  ({ accepts, refusal }: Attribute) =>
  (value: unknown): void => {
    if (!accepts(value)) throw new RefusedAttribute(refusal(value));
  };
