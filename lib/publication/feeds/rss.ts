import { generateRssFeed } from 'feedsmith';
import type { Feed, FeedItem, FeedPicture } from './feed.ts';
import { escapeHtml, inertTitle } from './html.ts';
import { tidyXml } from './tidy-xml.ts';

/** Minutes after which readers of the feed may ask again. */
const TTL = 5;

/**
 * RSS 2.0 by the Advisory Board's profile 1.0, with Atom, Dublin Core, content and Media RSS. The
 * guid is no address (`isPermaLink` is false), the length of an enclosure is in bytes.
 * @param feed well-formed already (`wellFormedFeed`).
 */
export function writeRss(feed: Feed): string {
  const xml = generateRssFeed({
    title: feed.title,
    link: feed.pageUrl,
    description: escapeHtml(feed.description),
    language: feed.language,
    copyright: feed.rights,
    lastBuildDate: feed.changedAt,
    generator: 'Galley',
    docs: 'https://www.rssboard.org/rss-specification',
    ttl: TTL,
    // Profile §4.1.1.3: title and link of the image are the channel's.
    image: { url: feed.icon, title: feed.title, link: feed.pageUrl, width: 144, height: 144 },
    atom: { links: [{ href: feed.selfUrl, rel: 'self', type: 'application/rss+xml' }] },
    items: feed.items.map((item) => itemOf(item)),
  });
  return tidyXml(xml);
}

function itemOf(item: FeedItem) {
  return {
    title: inertTitle(item.title),
    link: item.url,
    // Readers take a description for HTML (profile §5.1.4), so a plain one is escaped once more.
    description: escapeHtml(item.summary),
    categories: item.categories.map(({ name, url }) => ({ name, domain: url })),
    guid: { value: item.guid, isPermaLink: false },
    pubDate: item.firstPublishedAt,
    atom: { updated: item.updatedAt },
    dc: { creators: item.authors.map(({ name }) => name), languages: [item.language] },
    content: { encoded: item.html },
    ...(item.picture ? pictureOf(item.picture) : {}),
  };
}

function pictureOf({ url, width, height, bytes, thumbnail, alt, caption, credit }: FeedPicture) {
  const type = 'image/jpeg';
  return {
    enclosures: [{ url, length: bytes, type }],
    media: {
      contents: [
        {
          url,
          type,
          medium: 'image',
          width,
          height,
          fileSize: bytes,
          description: { value: caption || alt || credit, type: 'plain' },
          credits: [{ value: credit, role: 'photographer', scheme: 'urn:ebu' }],
          copyright: { value: credit },
          thumbnails: [thumbnail],
        },
      ],
    },
  };
}
