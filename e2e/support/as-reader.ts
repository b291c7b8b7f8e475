import { expect, type APIRequestContext } from '@playwright/test';
import { DOMParser } from 'linkedom';

export interface FeedItem {
  title: string;
  pubDate: string;
  updated: string;
  /** Everything that stands in the item, as it was sent. */
  source: string;
}

const textOf = (
  element: { getElementsByTagName(name: string): ArrayLike<{ textContent: string | null }> },
  name: string,
) => element.getElementsByTagName(name)[0]?.textContent?.trim() ?? '';

/** The item of an RSS feed with that guid; null where the feed has none. */
export async function rssItem(
  request: APIRequestContext,
  guid: string,
  feed = '/feed.xml',
): Promise<FeedItem | null> {
  const answer = await request.get(feed);
  expect(answer.status(), feed).toBe(200);
  const items = [
    ...new DOMParser()
      .parseFromString(await answer.text(), 'text/xml')
      .getElementsByTagName('item'),
  ];
  const item = items.find((one) => textOf(one, 'guid') === guid);
  return item
    ? {
        title: textOf(item, 'title'),
        pubDate: textOf(item, 'pubDate'),
        updated: textOf(item, 'atom:updated'),
        source: String(item),
      }
    : null;
}

/** Lists, feeds and search in which readers may come upon a story of the demo's World desk. */
export const PUBLIC_PLACES = (word: string): string[] => [
  '/',
  '/latest',
  '/sections/world',
  `/search?q=${word}`,
  '/feed.xml',
  '/atom.xml',
  '/feed.json',
  '/sections/world/feed.xml',
  '/sitemap.xml',
  '/news-sitemap.xml',
];

/**
 * None of these addresses answers with the word anywhere, but for the question itself that a search
 * repeats.
 */
export async function expectNowhere(
  request: APIRequestContext,
  word: string,
  places = PUBLIC_PLACES(word),
): Promise<void> {
  for (const place of places) {
    const text = await (await request.get(place)).text();
    expect(linesWith(text, word, place), `${word} in ${place}`).toEqual([]);
  }
}

/** Lines of an answer that name the word otherwise than as what was searched for. */
function linesWith(text: string, word: string, place: string): string[] {
  const own = place.startsWith('/search')
    ? [`value="${word}"`, `q=${word}`, `“${word}”`, `Search: ${word}`]
    : [];
  const rest = own.reduce((left, asked) => left.replaceAll(asked, ''), text);
  return [...rest.matchAll(new RegExp(`.{0,60}${word}.{0,60}`, 'gi'))].map(([found]) => found);
}

export const expectStatusOf = async (
  request: APIRequestContext,
  path: string,
  status: number,
): Promise<void> =>
  expect((await request.get(path, { maxRedirects: 0 })).status(), path).toBe(status);
