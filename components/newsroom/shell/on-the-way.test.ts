import { expect, test } from 'vitest';
import { leadsAway } from './on-the-way.ts';

const here = { origin: 'https://news.example', pathname: '/newsroom/stories' };
const link = (
  pathname: string,
  more: { origin?: string; target?: string; download?: boolean } = {},
) => ({
  origin: more.origin ?? here.origin,
  pathname,
  target: more.target ?? '',
  hasAttribute: () => more.download ?? false,
});

test('a link to another page of the newsroom leads away', () => {
  expect(leadsAway(link('/newsroom/stories/7'), here)).toBe(true);
});

test('a place on the same page, another window, another site and a download do not', () => {
  expect(leadsAway(link('/newsroom/stories'), here)).toBe(false);
  expect(leadsAway(link('/newsroom/tags', { target: '_blank' }), here)).toBe(false);
  expect(leadsAway(link('/newsroom/tags', { origin: 'https://other.example' }), here)).toBe(false);
  expect(leadsAway(link('/newsroom/tags', { download: true }), here)).toBe(false);
});
