import { describe, expect, it } from 'vitest';
import { listPath } from '#lib/publication/addresses.ts';
import { FEED_FORMATS, feedPath } from '#lib/publication/feeds/formats.ts';
import { LIST_KINDS } from '#lib/publication/lists/kinds.ts';
import { queryAllowlist } from './query-allowlist.ts';

describe.each(LIST_KINDS)('a list of the kind %s', (kind) => {
  it('knows pages, and nothing else', () => {
    expect(queryAllowlist(listPath(kind, 'x'), 'utm=1&page=2&q=a')).toBe('?page=2');
    expect(queryAllowlist(listPath(kind, 'x'), 'page=1')).toBe('');
  });

  it.each(FEED_FORMATS)('has a feed in %s that knows no query', (format) =>
    expect(queryAllowlist(feedPath(format, listPath(kind, 'x')), 'page=2')).toBe(''),
  );
});

it.each(['/latest', '/corrections', '/api/v1/stories', '/search'])('%s knows pages', (path) =>
  expect(queryAllowlist(path, 'page=2')).toBe('?page=2'),
);

it.each([
  '/',
  '/indicators/x',
  '/sections',
  '/sections/',
  '/sectionsx/y',
  '/Sections/x',
  '/stories/x',
  '/x/sections/y',
  '/unknown/x',
])('%s knows none', (path) => expect(queryAllowlist(path, 'page=2')).toBe(''));

it.each([
  ['q=a%00b', '?q=ab'],
  ['q=%00', '?q='],
  [`q=${'x'.repeat(1_500)}`, `?q=${'x'.repeat(1_000)}`],
  [`q=${'x'.repeat(999)}%F0%9F%97%9E`, `?q=${'x'.repeat(999)}%EF%BF%BD`],
  ['q=a&q=b', '?q=a'],
])('of %s what can be asked for is kept', (query, kept) =>
  expect(queryAllowlist('/search', query)).toBe(kept),
);
