import { generateJsonFeed } from 'feedsmith';
import type { Feed, FeedItem } from './feed.ts';
import { inertTitle } from './html.ts';

/**
 * JSON Feed 1.1 (jsonfeed.org/version/1.1). `items` is there even when it is empty; a story's guid
 * is its `id`, and the size of an attachment is in bytes.
 * @param feed well-formed already (`wellFormedFeed`).
 */
export function writeJson(feed: Feed): string {
  const written = generateJsonFeed({
    title: feed.title,
    home_page_url: feed.pageUrl,
    feed_url: feed.selfUrl,
    description: feed.description,
    icon: feed.icon,
    language: feed.language,
    authors: [feed.publisher],
    items: feed.items.map((item) => itemOf(item)),
  });
  // The writer leaves an empty list out, which the format does not allow.
  return JSON.stringify({ items: [], ...(written as object) });
}

function itemOf(item: FeedItem) {
  const { picture } = item;
  return {
    id: item.guid,
    url: item.url,
    title: inertTitle(item.title),
    content_html: item.html,
    summary: item.summary,
    language: item.language,
    date_published: item.firstPublishedAt,
    date_modified: item.updatedAt,
    authors: item.authors,
    ...(item.categories.length > 0 ? { tags: item.categories.map(({ name }) => name) } : {}),
    ...(picture
      ? {
          image: picture.url,
          attachments: [
            {
              url: picture.url,
              mime_type: 'image/jpeg',
              size_in_bytes: picture.bytes,
              title: picture.credit,
            },
          ],
        }
      : {}),
  };
}
