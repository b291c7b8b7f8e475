import { listPath, storyPath } from '#lib/publication/addresses.ts';
import { FEED_FORMATS, feedPath, FORMATS } from '#lib/publication/feeds/formats.ts';
import { LISTS, type ListKind } from '#lib/publication/lists/kinds.ts';

/**
 * What readers have of a story now, by the publication's own tables; what each public page must
 * show follows from it.
 */
export interface PublicFacts {
  guid: string;
  /** `unseen`: readers never had it; it answers like what does not exist. */
  state: 'unseen' | 'visible' | 'held' | 'unpublished' | 'killed';
  /** The slug of its public address; null while there is none. */
  slug: string | null;
  /** Slugs that lead to it by 301. */
  formerSlugs: string[];
  /** The edition that readers see; null where they see none. */
  shown: { n: number; headline: string; updatedAt: Date } | null;
  headline: string;
  /** Public sentence about a killed story. */
  notice: string;
  /**
   * Stories of the organisation's language that are newer, counted up to what the front's rail
   * shows; null: another language.
   */
  newerOnFront: number | null;
  /** Newer stories among all, counted up to a feed's length. */
  newer: number;
  /** Lists that this edition or the one before stands in. */
  lists: ListFacts[];
  /** First published in the last 48 hours. */
  news: boolean;
  /** The file of the sitemap that has its line. */
  sitemap: string;
}

export interface ListFacts {
  kind: ListKind;
  slug: string;
  name: string;
  /** Whether the story stands in it now. */
  current: boolean;
  newer: number;
}

export type PublicPageKind = 'page' | 'former' | 'front' | 'list' | 'feed' | 'sitemap' | 'search';

/** One public address, and how its answer is looked at. */
export interface PublicPage {
  kind: PublicPageKind;
  name: string;
  path: string;
  /**
   * Whether the story stands in the list behind it, and how many newer ones do; what is no list has
   * none.
   */
  stands: { current: boolean; newer: number; room: number } | null;
}

/**
 * Stories on the first page of a list, in a feed, in the front's rail of the newest, in the news
 * sitemap, and that a search finds.
 */
const ROOM = { page: 20, feed: 50, front: 11, news: 1_000 } as const;
export const LONGEST_COUNT = ROOM.feed;

/** Every public address on which a story could stand: of the whole, and of its lists. */
export function publicPagesOf(facts: PublicFacts): PublicPage[] {
  const everywhere = { current: true, newer: facts.newer };
  const feeds = FEED_FORMATS.map((format): PublicPage => ({
    kind: 'feed',
    name: FORMATS[format].name,
    path: feedPath(format),
    stands: { ...everywhere, room: ROOM.feed },
  }));
  // Without an address of its own there is only its identity to look for.
  if (facts.slug === null) return feeds;
  return [
    { kind: 'page', name: 'Story page', path: storyPath(facts.slug), stands: null },
    ...facts.formerSlugs.map((slug): PublicPage => ({
      kind: 'former',
      name: 'Former address',
      path: storyPath(slug),
      stands: null,
    })),
    {
      kind: 'front',
      name: 'Front page',
      path: '/',
      stands: { current: true, newer: facts.newerOnFront ?? ROOM.front, room: ROOM.front },
    },
    { kind: 'list', name: 'Latest', path: '/latest', stands: { ...everywhere, room: ROOM.page } },
    ...facts.lists.flatMap((list) => publicPagesOfList(list)),
    ...feeds,
    { kind: 'sitemap', name: 'Sitemap', path: facts.sitemap, stands: null },
    {
      kind: 'sitemap',
      name: 'News sitemap',
      path: '/news-sitemap.xml',
      stands: {
        current: facts.news,
        newer: facts.newer,
        room: facts.newer < LONGEST_COUNT ? ROOM.news : 0,
      },
    },
    {
      kind: 'search',
      name: 'Search',
      path: `/search?${new URLSearchParams({ q: `"${facts.headline}"` })}`,
      stands: null,
    },
  ];
}

function publicPagesOfList({ kind, slug, name, current, newer }: ListFacts): PublicPage[] {
  const path = listPath(kind, slug);
  return [
    {
      kind: 'list',
      name: `${LISTS[kind].name}: ${name}`,
      path,
      stands: { current, newer, room: ROOM.page },
    },
    {
      kind: 'feed',
      name: `RSS of ${name}`,
      path: feedPath('rss', path),
      stands: { current, newer, room: ROOM.feed },
    },
  ];
}
