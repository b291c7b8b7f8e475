import type { TagOption } from '#components/ui/tag-field.tsx';

/** Asks the newsroom for tags by a part of their name; nothing while the connection is away. */
export async function findTags(kind: 'topic' | 'country', words: string): Promise<TagOption[]> {
  const answer = await fetch(`/newsroom/tags/options.json?${new URLSearchParams({ kind, q: words })}`, { headers: { accept: 'application/json' } });
  if (!answer.ok) return [];
  const { options } = (await answer.json()) as { options: TagOption[] };
  return options;
}
