import type { Standing } from '#components/ui/status-mark.tsx';

export interface FoundStory {
  id: string;
  headline: string;
  status: Standing;
  desk: string;
}

/** Asks the newsroom for stories with these words; nothing while the connection is away. */
export async function findStories(words: string): Promise<FoundStory[]> {
  const answer = await fetch(`/newsroom/search.json?q=${encodeURIComponent(words)}`, { headers: { accept: 'application/json' } });
  if (!answer.ok) return [];
  const { stories } = (await answer.json()) as { stories: FoundStory[] };
  return stories;
}
