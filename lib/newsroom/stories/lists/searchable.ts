import { heldIn } from '#lib/story/fields/fields.ts';
import type { StoryContent } from '../content.ts';

/** Text as the desk's search keeps and asks for it: small letters, no accents. */
export const searchable = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** What the desk's search knows of a story: of each field as much as it declares. */
export function searchTextOf(content: StoryContent, bodyText: string): string {
  const parts = heldIn(content).flatMap(({ kind, field, value }) => {
    const most = field.search?.desk?.most;
    if (most === undefined) return [];
    if (kind === 'body') return bodyText.slice(0, most);
    return kind === 'text' ? value.slice(0, most) : [];
  });
  return searchable(parts.join(' ')).trim();
}
