import type { Feed } from './feed.ts';

/** What the code has to know of a format of feeds. */
interface FormatRow {
  /** The last part of its addresses: `/feed.xml`, `/topics/<slug>/feed.xml`. */
  file: string;
  /** Media type, without its character set. */
  type: string;
  /** On the screen: whole, and over a column. */
  name: string;
  short: string;
  write(feed: Feed): Promise<string>;
}

/**
 * The formats of feeds, in the order in which pages name them. Writers are loaded with the first
 * feed: pages only need the addresses.
 */
export const FORMATS = {
  rss: {
    file: 'feed.xml',
    type: 'application/rss+xml',
    name: 'RSS',
    short: 'RSS',
    write: async (feed) => (await import('./rss.ts')).writeRss(feed),
  },
  atom: {
    file: 'atom.xml',
    type: 'application/atom+xml',
    name: 'Atom',
    short: 'Atom',
    write: async (feed) => (await import('./atom.ts')).writeAtom(feed),
  },
  json: {
    file: 'feed.json',
    type: 'application/feed+json',
    name: 'JSON Feed',
    short: 'JSON',
    write: async (feed) => (await import('./json.ts')).writeJson(feed),
  },
} as const satisfies Record<string, FormatRow>;

export type FeedFormat = keyof typeof FORMATS;

export const FEED_FORMATS = Object.keys(FORMATS) as FeedFormat[];

const byFile: ReadonlyMap<string, FeedFormat> = new Map(
  FEED_FORMATS.map((format) => [FORMATS[format].file, format]),
);

/** The format at the last part of an address; undefined where there is no feed. */
export const formatAt = (file: string): FeedFormat | undefined => byFile.get(file);

/** Path of a feed: of everything, or of the list at `list` (a path as listPath gives it). */
export const feedPath = (format: FeedFormat, list = ''): string =>
  `${list}/${FORMATS[format].file}`;
