import type { TagOption } from '#components/ui/tags/tag-field.tsx';

/**
 * Asks the newsroom for tags by a part of their name. @throws where there is no answer: that is not
 * the same as none.
 */
export async function findTags(kind: 'topic' | 'country', words: string): Promise<TagOption[]> {
  const answer = await fetch(
    `/newsroom/tags/options.json?${new URLSearchParams({ kind, q: words })}`,
    { headers: { accept: 'application/json' } },
  );
  if (!answer.ok) throw new Error('The newsroom could not be asked for tags');
  const { options } = (await answer.json()) as { options: TagOption[] };
  return options;
}
