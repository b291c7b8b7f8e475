import { countWords } from '#lib/story/text/words.ts';
import { heldIn, type StoryContent } from '../fields/fields.ts';

/**
 * Number of words of a story, as lists and readers' pages tell it; `bodyText` is the body as plain
 * text.
 */
export const countStoryWords = (content: StoryContent, bodyText: string): number =>
  heldIn(content).reduce((sum, { kind, field, value }) => {
    if (!field.words) return sum;
    if (kind === 'body') return sum + countWords(bodyText, content.language);
    return kind === 'text' ? sum + countWords(value, content.language) : sum;
  }, 0);
