import { heldIn } from '#lib/story/fields/fields.ts';
import { tokens } from '#lib/story/text/reading/tokens.ts';
import type { StoryContent } from '../content.ts';

/** What the desk's search reads of a story: of each field as much as it declares. */
export const searchedFields = (content: StoryContent, bodyText: string): string[] =>
  heldIn(content).flatMap(({ kind, field, value }) => {
    const most = field.search?.desk?.most;
    if (most === undefined) return [];
    if (kind === 'body') return [bodyText.slice(0, most)];
    return kind === 'text' ? [value.slice(0, most)] : [];
  });

/** The same as versions without `folded` search in it: words, folded. */
export const searchTextOf = (content: StoryContent, bodyText: string): string =>
  searchedFields(content, bodyText)
    .flatMap((text) => tokens(text, content.language))
    .flatMap(({ text, pair }) => (pair ? [] : [text]))
    .join(' ');
