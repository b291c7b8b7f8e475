import type { News } from '#lib/newsroom/news/message.ts';

/**
 * What was told since a list was drawn: the stories that changed, and whether something may have
 * been missed.
 */
export interface Collected {
  ids: ReadonlySet<string>;
  missed: boolean;
}

export const NO_NEWS: Collected = { ids: new Set(), missed: false };

/**
 * One more piece of news; the same object where it adds nothing, so that nothing is drawn again.
 */
export function collect(before: Collected, news: News): Collected {
  if (news.type === 'again') return before.missed ? before : { ...before, missed: true };
  return news.ids.every((id) => before.ids.has(id))
    ? before
    : { ...before, ids: new Set([...before.ids, ...news.ids]) };
}

/** `3 new`; what was missed has no number. '' where the list is as it was drawn. */
export function newsWords({ ids, missed }: Collected): string {
  if (ids.size > 0) return `${ids.size} new`;
  return missed ? 'Read anew' : '';
}
