import type { StoryStatus } from '#components/ui/marks/status-mark.tsx';

export interface FoundStory {
  id: string;
  headline: string;
  status: StoryStatus;
  desk: string;
}

/**
 * Asks the newsroom for stories with these words. @throws where there is no answer: that is not the
 * same as none.
 */
export async function findStories(words: string, ask: typeof fetch = fetch): Promise<FoundStory[]> {
  const answer = await ask(`/newsroom/search.json?q=${encodeURIComponent(words)}`, {
    headers: { accept: 'application/json' },
  });
  if (!answer.ok) throw new Error('The newsroom could not be asked for stories');
  const { stories } = (await answer.json()) as { stories: FoundStory[] };
  return stories;
}
