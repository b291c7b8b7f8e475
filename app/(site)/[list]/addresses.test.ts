import { expect, it } from 'vitest';
import { appAddresses } from '#e2e/support/server/app-addresses.ts';
import { listPath } from '#lib/publication/addresses.ts';
import { FEED_FORMATS, feedPath } from '#lib/publication/feeds/formats.ts';
import { LIST_KINDS } from '#lib/publication/lists/kinds.ts';
import { answeringPattern } from '#lib/server/next/testing/answering-pattern.ts';

/** Which file under `app` answers. */
const patternFor = answeringPattern(await appAddresses());

it(
  'every feed of every list is answered by one route, every list by one page, and the feeds of ' +
    'everything by one more',
  () => {
    for (const kind of LIST_KINDS) {
      expect(patternFor(listPath(kind, 'x'))).toBe('/[list]/[slug]');
      for (const format of FEED_FORMATS)
        expect(patternFor(feedPath(format, listPath(kind, 'x')))).toBe('/[list]/[slug]/[feed]');
    }
    for (const format of FEED_FORMATS) expect(patternFor(feedPath(format))).toBe('/[list]');
  },
);

it.each([
  ['/stories/x', '/stories/[slug]'],
  ['/sitemap.xml', '/sitemap.xml'],
  ['/sitemaps/1', '/sitemaps/[part]'],
  ['/topics', '/topics'],
  ['/feeds', '/feeds'],
  ['/login', '/login'],
  ['/media/x/640.webp', '/media/[sha]/[file]'],
  ['/api/auth/session', '/api/auth/[...nextauth]'],
  ['/newsroom/tags/options.json', '/newsroom/tags/options.json'],
  ['/newsroom/stories/x', '/newsroom/stories/[id]'],
  ['/newsroom/x', '/newsroom/[...unknown]'],
  ['/newsroom/x/y', '/newsroom/[...unknown]'],
  ['/a/b/c/d', '/[...unknown]'],
  // Forms may be sent there: what is unknown stays a page.
  ['/login/x/y', '/login/[...unknown]'],
  ['/api', '/api/[[...unknown]]'],
  ['/api/x/feed.xml', '/api/[[...unknown]]'],
])('%s is answered by %s', (path, pattern) => expect(patternFor(path)).toBe(pattern));
