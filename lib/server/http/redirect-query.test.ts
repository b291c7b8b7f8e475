import { expect, it } from 'vitest';
import { isRedirect, withQuery } from './redirect-query.ts';

it.each([
  ['/stories/new', 'utm_source=x&a=b', '/stories/new?utm_source=x&a=b'],
  ['/topics/new?page=2', 'page=2&utm_source=x', '/topics/new?page=2&utm_source=x'],
  ['/topics/new', 'a=1&a=2&b', '/topics/new?a=1&a=2&b'],
  ['/topics/new', 'q=%E2%82%AC?x', '/topics/new?q=%E2%82%AC?x'],
  ['/stories/new', '', '/stories/new'],
  ['/topics/new?page=2', '', '/topics/new?page=2'],
  ['https://elsewhere.example/x', 'token=1', 'https://elsewhere.example/x'],
  ['//elsewhere.example/x', 'token=1', '//elsewhere.example/x'],
])('%s asked with %j leads to %s', (location, query, expected) => {
  expect(withQuery(location, query)).toBe(expected);
});

it('redirects are those with a Location', () => {
  expect([200, 301, 302, 304, 307, 308, 404].filter(isRedirect)).toEqual([301, 302, 307, 308]);
});
