import { renderText } from '#lib/story/render/render-text.ts';
import { heldIn, type HeldField } from '#lib/story/fields/fields.ts';
import type { Kind } from '#lib/story/forms/form.ts';
import type { StoryContent } from '../content.ts';

const isBlank = (words: string): boolean => words.trim() === '';

const EMPTY: { [K in Kind]: (held: HeldField<K>) => boolean } = {
  text: ({ value }) => isBlank(value),
  body: ({ value }) =>
    isBlank(renderText(value)) && value.content.every(({ type }) => type === 'paragraph'),
  photo: ({ value }) => value === null,
  ids: ({ value }) => value.length === 0,
  uses: ({ value }) => value.length === 0,
  choice: ({ value }) => value === null,
  language: ({ value }) => isBlank(value),
  // There is always one.
  number: () => false,
};

const isEmpty = <K extends Kind>(held: HeldField<K>): boolean => EMPTY[held.kind](held);

/**
 * Whether nothing was written in a story: no word, picture, tag or indicator; what the organisation
 * filled in does not count.
 */
export const isEmptyStory = (content: StoryContent): boolean =>
  heldIn(content).every((held) => held.field.prefilled === true || isEmpty(held));
