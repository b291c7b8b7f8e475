import type { StoryContent } from '#lib/newsroom/stories/content.ts';
import { namesOf } from '#lib/newsroom/tags/options.ts';
import type { Choice } from '#components/desk/desk-story.ts';

/** Names of everything that a story has taken, so that the first paint shows words. */
export async function takenBy({ topics, countries, agencies, authors, indicators }: StoryContent): Promise<Choice[]> {
  const places = indicators.flatMap(({ countryId }) => countryId ?? []);
  const names = await namesOf({ tags: [...topics, ...countries, ...places], agencies, contributors: authors });
  return Object.entries(names).map(([id, name]) => ({ id, name }));
}
