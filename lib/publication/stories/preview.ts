import { cardOf, subjectIdsOf, type CardRow } from './cards.ts';
import type { EditionContent } from '../edition.ts';
import type { PublicStory } from './public-story.ts';
import { subjectsByIds } from '../subjects/subjects.ts';

interface Unpublished {
  guid: string;
  n: number;
  body: unknown;
  row: Omit<CardRow, 'content'>;
  content: EditionContent;
}

/**
 * A story that is not out, as its page would show it. The caller has seen to it that the person
 * may.
 */
export async function storyNotOut({
  guid,
  n,
  body,
  row,
  content,
}: Unpublished): Promise<PublicStory> {
  const full = { ...row, content };
  const subjects = await subjectsByIds(subjectIdsOf(full, content));
  return {
    ...cardOf(full, content, subjects),
    n,
    guid,
    dateline: content.dateline,
    body,
    pictures: content.pictures,
    changes: [],
  };
}
