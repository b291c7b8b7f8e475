import { expect, it } from 'vitest';
import { FEED_FORMATS, feedPath, formatAt, FORMATS } from './formats.ts';

it.each([
  ['rss', '/feed.xml', 'application/rss+xml'],
  ['atom', '/atom.xml', 'application/atom+xml'],
  ['json', '/feed.json', 'application/feed+json'],
] as const)('%s stands at %s as %s', (format, path, type) => {
  expect(feedPath(format)).toBe(path);
  expect(FORMATS[format].type).toBe(type);
  expect(formatAt(path.slice(1))).toBe(format);
});

it('there are three, and nothing else is one', () => {
  expect(FEED_FORMATS).toEqual(['rss', 'atom', 'json']);
  for (const file of ['', 'rss', 'Feed.xml', 'feed.xml/', 'feed', '__proto__', 'constructor'])
    expect(formatAt(file)).toBeUndefined();
});
