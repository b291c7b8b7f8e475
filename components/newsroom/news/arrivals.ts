import type { ListedStory } from './live-list.tsx';

/** Headlines of what stands in a list and did not before. */
export function arrivals(before: readonly ListedStory[], after: readonly ListedStory[]): string[] {
  const known = new Set(before.map(({ id }) => id));
  return after
    .filter(({ id }) => !known.has(id))
    .map(({ headline }) => headline || 'Untitled story');
}
