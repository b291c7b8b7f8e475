import { expect, it } from 'vitest';
import { FEED_FORMATS, feedPath, formatAt, FORMATS } from './formats.ts';

const addresses = [
  ['rss', '/feed.xml', 'application/rss+xml'],
  ['atom', '/atom.xml', 'application/atom+xml'],
  ['json', '/feed.json', 'application/feed+json'],
] as const;

it.each(addresses)('%s stands at %s as %s', (format, path, type) => {
  expect(feedPath(format)).toBe(path);
  expect(FORMATS[format].type).toBe(type);
  expect(formatAt(path.slice(1))).toBe(format);
});

it('there are these, and nothing else is one', () => {
  expect(FEED_FORMATS).toEqual(addresses.map(([format]) => format));
  for (const file of ['', 'rss', 'Feed.xml', 'feed.xml/', 'feed', '__proto__', 'constructor'])
    expect(formatAt(file)).toBeUndefined();
});
