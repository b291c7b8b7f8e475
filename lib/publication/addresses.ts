import type { EditionPicture } from './edition.ts';

/** The kinds of list that have an address of their own, by the word that stands in the address. */
export const LISTS = { sections: 'section', topics: 'topic', countries: 'country', authors: 'author', agencies: 'agency' } as const;
export type ListName = keyof typeof LISTS;
export type ListKind = (typeof LISTS)[ListName];

export const FEED_FILES = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' } as const;
export type FeedFormat = keyof typeof FEED_FILES;

const WORDS: Record<ListKind, ListName> = { section: 'sections', topic: 'topics', country: 'countries', author: 'authors', agency: 'agencies' };

/** Path of a story's page. */
export const storyPath = (slug: string): string => `/stories/${slug}`;

/** Path of a list of stories; of one of its pages where that is not the first. */
export const listPath = (kind: ListKind, slug: string, page = 1): string => `/${WORDS[kind]}/${slug}${page > 1 ? `?page=${page}` : ''}`;

/** Path of the page that names all lists of a kind. */
export const indexPath = (kind: Exclude<ListKind, 'section'>): string => `/${WORDS[kind]}`;

/** Path of a feed: of everything, or of the list at `list` (a path as listPath gives it). */
export const feedPath = (format: FeedFormat, list = ''): string => `${list}/${FEED_FILES[format]}`;

/** Path of one rendition of a picture. */
export const picturePath = (sha256: string, width: number, extension: 'webp' | 'jpg'): string => `/media/${sha256}/${width}.${extension}`;

/** The largest rendition of a picture, for those who ask for one address: cards of other sites, structured data. */
export function largestOf(picture: EditionPicture): { path: string; width: number; height: number } {
  const { width, height } = picture.renditions.reduce((best, next) => (next.width > best.width ? next : best));
  return { path: picturePath(picture.sha256, width, 'jpg'), width, height };
}
