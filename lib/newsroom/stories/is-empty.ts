import { renderText } from '#lib/document/render-text.ts';
import type { StoryContent } from './content.ts';

/** Whether nothing was written in a story: no word, picture, tag or indicator; what the house filled in does not count. */
export function isEmptyStory({ kicker, headline, standfirst, dateline, slug, slugline, leadPhoto, topics, countries, indicators, body }: StoryContent): boolean {
  const blank = [kicker, headline, standfirst, dateline, slug, slugline, renderText(body)].every((words) => words.trim() === '');
  return blank && !leadPhoto && topics.length + countries.length + indicators.length === 0 && body.content.every(({ type }) => type === 'paragraph');
}
