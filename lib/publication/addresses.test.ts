import { expect, it } from 'vitest';
import { leadOf } from '#lib/testing/cards.ts';
import { feedPath } from './feeds/formats.ts';
import { largestOf, listPath, picturePath, storyPath } from './addresses.ts';
import { isSlug } from '#lib/story/fields/slug.ts';

it('writes the addresses of the contract', () => {
  expect(storyPath('bridge')).toBe('/stories/bridge');
  expect(listPath('country', 'peru')).toBe('/countries/peru');
  expect(listPath('agency', 'sur', 2)).toBe('/agencies/sur?page=2');
  expect(feedPath('rss')).toBe('/feed.xml');
  expect(feedPath('json', '/topics/recounts')).toBe('/topics/recounts/feed.json');
  expect(picturePath('abc', 640, 'webp')).toBe('/media/abc/640.webp');
});

it('offers others the largest rendition', () => {
  expect(largestOf(leadOf().picture)).toEqual({
    path: `/media/${'a'.repeat(64)}/1440.jpg`,
    width: 1_440,
    height: 960,
  });
});

it.each(['old-bridge', 'a', '2026-11'])('takes %s for a slug', (slug) =>
  expect(isSlug(slug)).toBe(true),
);
it.each(['', 'Old', '-a', 'a--b', 'a/b', '%', 'é', 'a'.repeat(121)])(
  'does not look %j up',
  (slug) => expect(isSlug(slug)).toBe(false),
);
