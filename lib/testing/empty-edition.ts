import { emptyContent } from '#lib/newsroom/stories/content.ts';
import { EditionContent } from '#lib/publication/edition.ts';

/**
 * An edition in which nothing is said: tests say what they are about, and know nothing of fields
 * that come later.
 */
export const emptyEdition = (sectionId: string): EditionContent =>
  EditionContent.parse({
    ...emptyContent('en'),
    dateline: { cities: [], agencies: [] },
    sectionId,
    pictures: {},
    words: 0,
  });
