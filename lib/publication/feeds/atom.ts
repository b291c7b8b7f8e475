import { generateAtomFeed } from 'feedsmith';
import type { Feed, FeedItem } from './feed.ts';
import { inertTitle } from './html.ts';
import { tidyXml } from './tidy-xml.ts';

/**
 * Atom 1.0 (RFC 4287), with the whole text in every entry (§4.1.3). An entry's id is the story's
 * guid, whatever becomes of its address (§4.2.6); `updated` moves by what is significant alone
 * (§4.2.15), `published` never (§4.2.9).
 * @param feed well-formed already (`wellFormedFeed`).
 */
export function writeAtom(feed: Feed): string {
  const xml = generateAtomFeed({
    id: feed.id,
    title: { value: feed.title },
    subtitle: { value: feed.description },
    updated: feed.changedAt,
    authors: [{ name: feed.publisher.name, uri: feed.publisher.url }],
    links: [
      { href: feed.selfUrl, rel: 'self', type: 'application/atom+xml' },
      { href: feed.pageUrl, rel: 'alternate', type: 'text/html' },
    ],
    icon: feed.icon,
    rights: { value: feed.rights },
    generator: { text: 'Galley' },
    xml: { lang: feed.language },
    entries: feed.items.map((item) => entryOf(item)),
  });
  return tidyXml(xml);
}

function entryOf(item: FeedItem) {
  const { picture } = item;
  const enclosures = picture
    ? [{ href: picture.url, rel: 'enclosure', type: 'image/jpeg', length: picture.bytes }]
    : [];
  return {
    id: item.guid,
    title: { value: inertTitle(item.title) },
    summary: { value: item.summary },
    content: { value: item.html, type: 'html' },
    published: item.firstPublishedAt,
    updated: item.updatedAt,
    authors: item.authors.map(({ name, url }) => ({ name, ...(url ? { uri: url } : {}) })),
    categories: item.categories.map(({ name, url }) => ({
      term: name,
      scheme: url.slice(0, url.lastIndexOf('/')),
    })),
    links: [{ href: item.url, rel: 'alternate', type: 'text/html' }, ...enclosures],
    xml: { lang: item.language },
  };
}
