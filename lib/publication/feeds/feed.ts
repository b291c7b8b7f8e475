import { wellFormed } from '#lib/story/text/well-formed.ts';

/**
 * A picture as feeds carry it. Addresses are absolute; sizes in pixels; bytes of the JPEG at `url`.
 */
export interface FeedPicture {
  url: string;
  width: number;
  height: number;
  bytes: number;
  thumbnail: { url: string; width: number; height: number };
  alt: string;
  caption: string;
  credit: string;
}

/** A story in a feed, or what is left of one that was held or killed. */
export interface FeedItem {
  /** `urn:uuid:…`; never changes. */
  guid: string;
  url: string;
  title: string;
  /** BCP 47. */
  language: string;
  /** Plain text. */
  summary: string;
  /** The whole text. */
  html: string;
  /** At least one: without authors the agencies, without these the organisation. */
  authors: { name: string; url?: string }[];
  categories: { name: string; url: string }[];
  picture: FeedPicture | null;
  /** Never changes. */
  firstPublishedAt: Date;
  /** Of the last update, correction, clarification or withdrawal; minor fixes do not move it. */
  updatedAt: Date;
  /** Of the last change at all. */
  changedAt: Date;
}

/** A feed before it takes a format. Addresses are absolute. */
export interface Feed {
  /**
   * Permanent, the same in every format: `urn:uuid:` of the list's subject, or the site's address.
   */
  id: string;
  title: string;
  description: string;
  language: string;
  /** The page that the feed is of. */
  pageUrl: string;
  /** The feed's own address. */
  selfUrl: string;
  icon: string;
  publisher: { name: string; url: string };
  rights: string;
  changedAt: Date;
  items: FeedItem[];
}

/**
 * The same feed with every text in it made well-formed (XML 1.0 §2.2): the writers of feeds let
 * control characters and lone surrogates through.
 */
export function wellFormedFeed<T>(part: T): T {
  if (typeof part === 'string') return wellFormed(part) as T;
  if (Array.isArray(part)) return part.map(wellFormedFeed) as T;
  if (part === null || typeof part !== 'object' || part instanceof Date) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key, wellFormedFeed(value)]),
  ) as T;
}
