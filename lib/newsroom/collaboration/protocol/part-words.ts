import type { Field } from '#lib/story/fields/field.ts';

/** A part of a story that is somebody's work without the text being theirs. */
export type Part = NonNullable<Field['part']>;

const WORDS: Record<Part, string> = {
  pictures: 'pictures, captions, credits and alt texts',
  tags: 'tags, countries and indicators',
};

/** The parts in words, for a sentence. */
export const sayParts = (parts: readonly Part[]): string =>
  new Intl.ListFormat('en').format(parts.map((part) => WORDS[part]));
