import { describe, expect, it } from 'vitest';
import { FEED_FORMATS, FORMATS } from '#lib/publication/feeds/formats.ts';
import { expectedOn, sayExpected } from './expected.ts';
import { factsWith } from '../sample-facts.ts';
import { publicPagesOf, type PublicFacts } from '../public-pages.ts';

/** The feeds of everything. */
const FEEDS = FEED_FORMATS.map((format) => FORMATS[format].name);
const inFeeds = (words: string) => Object.fromEntries(FEEDS.map((name) => [name, words]));

const shown = (facts: PublicFacts) =>
  Object.fromEntries(
    publicPagesOf(facts).map((publicPage) => [
      publicPage.name,
      sayExpected(expectedOn(publicPage, facts)),
    ]),
  );

describe('what public pages must show', () => {
  it('is the story everywhere, once readers have it', () => {
    expect(shown(factsWith({ state: 'visible', formerSlugs: ['old-bridge'] }))).toEqual({
      'Story page': 'the story',
      'Former address': 'the new address (301)',
      'Front page': 'the story',
      Latest: 'the story',
      'Section: World': 'the story',
      'RSS of World': 'the story',
      'Topic: Bridges': 'the story',
      'RSS of Bridges': 'the story',
      ...inFeeds('the story'),
      Sitemap: 'the story',
      'News sitemap': 'the story',
      Search: 'the story',
    });
  });

  it.each([
    ['held', 'a notice in its place'],
    ['killed', 'a notice in its place (410)'],
    ['unpublished', 'a notice in its place (410)'],
  ] as const)('is nothing of a %s story, but for notices', (state, onPage) => {
    const told = state === 'unpublished' ? 'nothing of it' : 'a notice in its place';
    expect(shown(factsWith({ state }))).toEqual({
      'Story page': onPage,
      'Front page': 'nothing of it',
      Latest: 'nothing of it',
      'Section: World': 'nothing of it',
      'RSS of World': told,
      'Topic: Bridges': 'nothing of it',
      'RSS of Bridges': told,
      ...inFeeds(told),
      Sitemap: 'nothing of it',
      'News sitemap': 'nothing of it',
      Search: 'nothing of it',
    });
  });

  it('is nothing at all of a scheduled or embargoed story', () => {
    const all = shown(factsWith({ state: 'unseen' }));
    expect(all['Story page']).toBe('nothing of it (404)');
    expect(
      new Set(
        Object.entries(all)
          .filter(([name]) => name !== 'Story page')
          .map(([, words]) => words),
      ),
    ).toEqual(new Set(['nothing of it']));
  });

  it('is nothing in a list that the new edition has left', () => {
    const facts = factsWith({
      state: 'visible',
      lists: [{ kind: 'topic', slug: 'bridges', name: 'Bridges', current: false, newer: 0 }],
    });
    expect(shown(facts)).toMatchObject({
      'Topic: Bridges': 'nothing of it',
      'RSS of Bridges': 'nothing of it',
      Latest: 'the story',
    });
  });

  it('may be lower down where many are newer', () => {
    const facts = factsWith({ state: 'visible', newer: 30, newerOnFront: 30 });
    expect(shown(facts)).toMatchObject({
      'Front page': 'the story or nothing of it',
      Latest: 'the story or nothing of it',
      RSS: 'the story',
    });
    expect(shown(factsWith({ state: 'visible', newerOnFront: null }))).toMatchObject({
      'Front page': 'the story or nothing of it',
      Latest: 'the story',
    });
  });

  it('has the three feeds of everything among them', () => {
    expect(FEEDS).toEqual(expect.arrayContaining(['RSS', 'Atom', 'JSON Feed']));
  });

  it('of what never had an address is looked for in the feeds', () => {
    expect(Object.keys(shown(factsWith({ state: 'unseen', slug: null })))).toEqual(FEEDS);
  });
});
