import { FEED_FORMATS, feedPath, FORMATS } from '#lib/publication/feeds/formats.ts';
import { kindAt, LISTS } from '#lib/publication/lists/kinds.ts';
import { SITE_URL } from './checkout.ts';
import type { Question } from './answer.ts';

type Read = (path: string) => Promise<string>;

/** What the sitemaps of a site name, its files among them. */
async function pathsOfSitemap(read: Read, path = '/sitemap.xml'): Promise<string[]> {
  const named = [...(await read(path)).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) =>
    url.replaceAll('&amp;', '&').replace(SITE_URL, ''),
  );
  const parts = named.filter((one) => one.endsWith('.xml'));
  const below: string[][] = [];
  for (const part of parts) below.push(await pathsOfSitemap(read, part));
  return [path, ...named, ...below.flat()];
}

/** Everything that the pages themselves lead to: pictures and files that no sitemap names. */
async function filesNamed(read: Read, paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths)
    files.push(
      ...[
        ...(await read(path)).matchAll(
          /(?:src|href|content)="(\/(?:media|icons|fonts)\/[^"\s]+)"/g,
        ),
      ].map(([, file = '']) => file),
    );
  return files;
}

const isList = (path: string): boolean =>
  path.split('/').length === 3 && kindAt(path.split('/')[1] ?? '') !== undefined;

const ALWAYS = [
  '/',
  '/latest',
  '/latest?page=2',
  '/latest?page=9999',
  '/corrections',
  '/feeds',
  '/indicators',
  '/search',
  '/search?q=court',
  '/search?q=court&sort=best',
  '/search?q=bridge&when=year&page=2',
  '/search?country=peru&direction=democracy',
  '/search?q=no-such-word-anywhere',
  '/news-sitemap.xml',
  '/sitemap-1.xml',
  '/robots.txt',
  '/speculation-rules.json',
  '/not-found',
  '/favicon.ico',
];

/** Addresses where nothing stands, and spellings of such where something does. */
const UNUSUAL = [
  '/nothing',
  '/nothing/here',
  '/nothing/here/feed.xml',
  '/nothing/here/at/all',
  '/feed',
  '/feed.rss',
  '/Feed.xml',
  '/feed.xml/',
  '/feed.xml?page=2',
  '/sections',
  '/sections/',
  '/topics/',
  '/stories',
  '/stories/no-such-story',
  '/stories/no/such',
  '/indicators/x',
  '/indicators/x/feed.xml',
  '/api/v1/stories',
  '/api/v1/x',
  '/sitemap-0.xml',
  '/sitemap-999999.xml',
  '/sitemaps/1',
  '/constructor/x/feed.xml',
  '/__proto__/x',
  '/media/x/640.webp',
  '/%',
  '/stories/%',
  '/stories/%00',
  '/stories/..%2f',
  '/%66eed.xml',
  '/stories/a%2Fb',
  '/caf%C3%A9/caf%C3%A9/caf%C3%A9',
];

const unusualOfList = (segment: string): string[] => [
  `/${segment}/no-such`,
  `/${segment}/No-Such`,
  `/${segment}/no-such?page=2`,
  `/${segment}/no-such/x`,
  `/${segment}/no-such/feed.rss`,
  `/${segment}/no-such/feed.xml/x`,
  ...FEED_FORMATS.map((format) => feedPath(format, `/${segment}/no-such`)),
];

const unusualOf = (list: string): string[] => [
  `${list}?page=2`,
  `${list}?page=01`,
  `${list}?page=9999`,
  `${list}?utm=x`,
  `${list}/`,
  `${list}/feed`,
  `${list}/feed.xml/x`,
  list.toUpperCase(),
  `${feedPath('rss', list)}?page=2`,
  `${feedPath('rss', list)}/`,
];

/**
 * Every public address of a newsroom that a reader, feed reader or crawler can come to, and many at
 * which there is nothing.
 */
export async function publicPaths(read: Read): Promise<string[]> {
  const named = await pathsOfSitemap(read);
  const lists = named.filter(isList);
  const feeds = ['', ...lists].flatMap((list) =>
    FEED_FORMATS.map((format) => feedPath(format, list)),
  );
  const files = await filesNamed(read, [
    '/',
    ...named.filter((path) => path.startsWith('/stories/')),
  ]);
  return [
    ...new Set([
      ...ALWAYS,
      ...named,
      ...feeds,
      ...files,
      ...UNUSUAL,
      ...lists.flatMap(unusualOf),
      ...Object.values(LISTS).flatMap(({ segment }) => unusualOfList(segment)),
    ]),
  ];
}

/** Which addresses are asked for by other methods too, one of each sort. */
const SAMPLES = [
  '/',
  '/latest',
  '/feeds',
  '/nothing',
  '/nothing/here/feed.xml',
  '/sitemap.xml',
  ...Object.values(FORMATS).map(({ file }) => `/${file}`),
];

/** Headers that may change an answer, and one that must not. */
const ASIDE: readonly Question['headers'][] = [
  { 'if-none-match': '*' },
  { 'if-modified-since': 'Tue, 24 Nov 2026 10:00:00 GMT' },
  { 'accept-encoding': 'gzip' },
  { rsc: '1' },
];

/**
 * What is asked at the paths: as they are, compressed, the head alone, and some by methods that no
 * page knows.
 */
export function questionsAt(paths: readonly string[]): Question[] {
  const lists = paths.filter(isList).slice(0, 5);
  const samples = [
    ...SAMPLES,
    ...lists,
    ...lists.flatMap((list) => FEED_FORMATS.map((format) => feedPath(format, list))),
  ];
  const plain = { 'accept-encoding': 'identity' };
  return [
    ...paths.map((path) => ({ method: 'GET', path, headers: plain })),
    ...paths.map((path) => ({
      method: 'GET',
      path,
      headers: { 'accept-encoding': 'gzip, deflate, br' },
    })),
    ...paths.map((path) => ({ method: 'HEAD', path, headers: plain })),
    ...samples.flatMap((path) =>
      ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'].map((method) => ({
        method,
        path,
        headers: plain,
      })),
    ),
    ...samples.flatMap((path) => ASIDE.map((headers) => ({ method: 'GET', path, headers }))),
  ];
}
