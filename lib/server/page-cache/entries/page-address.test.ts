import { describe, expect, it } from 'vitest';
import { readTarget } from '../../gate/target.ts';
import { addressOf } from './page-address.ts';

function keyOf(url: string): string {
  const target = readTarget(url);
  if (target === null || target === 'too_long') throw new Error('no target');
  return addressOf(target).key;
}

describe('the address under which a page is kept', () => {
  it.each([
    ['/', '/'],
    ['/?utm_source=x&fbclid=1', '/'],
    ['/?page=2', '/'],
    ['/?_rsc=1a2b3', '/'],
    ['/??', '/'],
    ['/stories/old-bridge?q=1&sort=best', '/stories/old-bridge'],
    ['/stor%69es/%6fld-bridge', '/stories/old-bridge'],
    ['/topics/courts?page=2', '/topics/courts?page=2'],
    ['/topics/courts?page=1', '/topics/courts'],
    ['/topics/courts?page=2&page=3', '/topics/courts?page=2'],
    ['/topics/courts?x=1&page=2&y=2', '/topics/courts?page=2'],
    ['/topics/courts/feed.xml?page=2', '/topics/courts/feed.xml'],
    ['/search?sort=best&q=a%20b', '/search?q=a+b&sort=best'],
    ['/search?q=a+b&sort=best&utm=1', '/search?q=a+b&sort=best'],
    ['/search?Q=a', '/search'],
    [`/search?q=${'a'.repeat(1_001)}`, `/search?q=${'a'.repeat(1_000)}`],
    ['/caf%C3%A9', '/caf%C3%A9'],
    ['/caf%c3%a9', '/caf%C3%A9'],
  ])('of %s is %s', (url, key) => expect(keyOf(url)).toBe(key));

  it('tells what has no end', () => {
    expect(addressOf({ path: '/search', decoded: '/search', query: 'q=x' }).endless).toBe(true);
    expect(addressOf({ path: '/search', decoded: '/search', query: '' }).endless).toBe(false);
    expect(addressOf({ path: '/latest', decoded: '/latest', query: 'page=2' }).endless).toBe(false);
  });
});
