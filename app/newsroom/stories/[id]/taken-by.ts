import type { StoryContent } from '#lib/newsroom/stories/content.ts';
import { referencesIn, type Reference } from '#lib/story/content/references-in.ts';
import { namesOf } from '#lib/newsroom/tags/options.ts';
import type { Choice } from '#components/desk/story/desk-story.ts';

/** Names of everything that a story has taken, so that the first paint shows words. */
export async function takenBy(content: StoryContent): Promise<Choice[]> {
  const references = referencesIn(content);
  const ids = (wanted: Reference) =>
    references.filter(({ to }) => to === wanted).map(({ id }) => id);
  const names = await namesOf({
    tags: ids('tag'),
    agencies: ids('agency'),
    contributors: ids('contributor'),
  });
  return Object.entries(names).map(([id, name]) => ({ id, name }));
}
