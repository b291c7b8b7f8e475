import { expect, test } from 'vitest';
import { linksIn, refusedLink, typedLink } from './links.ts';

test.each([
  ['https://example.org', 'https://example.org'],
  [' www.example.org/a ', 'https://www.example.org/a'],
  ['desk@example.org', 'mailto:desk@example.org'],
  ['javascript:alert(1)', null],
  ['javascript:alert(1).x', null],
  ['tel:+491', null],
  ['km/h', null],
  ['', null],
])('typed %j means %j', (typed, address) => expect(typedLink(typed)).toBe(address));

test('a long address is quoted in part', () =>
  expect(refusedLink(`data:${'x'.repeat(500)}`).length).toBeLessThan(180));

test.each([
  ['See https://example.org/a?b=c, and go.', ['https://example.org/a?b=c']],
  ['(https://example.org/wiki/Vote_(1989))', ['https://example.org/wiki/Vote_(1989)']],
  ['[www.example.org]', ['https://www.example.org']],
  ['desk@example.org.', ['mailto:desk@example.org']],
  ['“https://example.org”', ['https://example.org']],
  ['HTTPS://EXAMPLE.ORG!', ['HTTPS://EXAMPLE.ORG']],
  ['https://a.example https://b.example', ['https://a.example', 'https://b.example']],
  ['Booking.com told the U.S. that 3.5 per cent of ABC.es was sold.', []],
  ['javascript:alert(1) ftp://example.org', []],
  ['www. and https:// and @name and a@b', []],
  ['https://', []],
  ['mailto:desk@example.org, please', ['mailto:desk@example.org']],
  [`https://example.org/${'a'.repeat(3_000)}`, []],
])('the links in %j are %j', (text, links) => {
  expect(linksIn(text).map(({ href }) => href)).toEqual(links);
});

test.each(['-', '.', 'a', 'https://a', 'a@', ')'])('a long line of %j is soon read', (piece) =>
  expect(linksIn(piece.repeat(200_000))).toEqual([]),
);

test('a link is found where it stands', () =>
  expect(linksIn('Read www.example.org.')).toEqual([
    { index: 5, words: 'www.example.org', href: 'https://www.example.org' },
  ]));
