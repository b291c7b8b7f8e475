import { expect } from 'vitest';
import { readQuestion } from '#lib/publication/search/question.ts';
import { searchStories } from '#lib/publication/search/search.ts';
import { makeEdition } from './editions.ts';
import { bodyOf } from './make-stories.ts';
import { makeSection } from './make-subjects.ts';
import type { SearchedText } from './searched-texts.ts';

/** Publishes each text; gives back the words by which its story is not found. */
export async function missedIn(texts: readonly SearchedText[]): Promise<string[]> {
  const sectionId = await makeSection();
  const missed: string[] = [];
  for (const { text, language, find } of texts) {
    const { storyId } = await makeEdition({
      sectionId,
      content: { headline: 'X', standfirst: '', kicker: '', language },
      body: bodyOf(text),
    });
    for (const q of find) {
      const found = await searchStories(readQuestion({ q }), 'en');
      expect(found).not.toBe('slow');
      const hits = found && found !== 'slow' ? found.hits : [];
      if (!hits.some(({ card }) => card.id === storyId)) missed.push(`${language} ${q}`);
    }
  }
  return missed;
}
