import { describe, expect, it } from 'vitest';
import { expectedOn } from './expected.ts';
import { verdictOn } from './verdict.ts';
import { factsWith } from '../sample-facts.ts';
import { publicPagesOf, type PublicFacts } from '../public-pages.ts';

function look(
  facts: PublicFacts,
  name: string,
  answer: { status?: number; text?: string; location?: string },
) {
  const publicPage = publicPagesOf(facts).find((one) => one.name === name)!;
  return verdictOn(publicPage, facts, expectedOn(publicPage, facts), {
    status: 200,
    text: '',
    location: '',
    ...answer,
  });
}

const visible = factsWith({ state: 'visible', formerSlugs: ['old-bridge'] });
const { guid, headline } = visible;
const structured = (n: number) =>
  `<script type="application/ld+json">{"identifier":"${guid}","version":${n},"headline":"x"}</script>`;

describe('a story page', () => {
  it('shows the edition that its structured data names', () => {
    expect(look(visible, 'Story page', { text: structured(2) })).toEqual({
      ok: true,
      seen: 'the story',
    });
    expect(look(visible, 'Story page', { text: structured(1) })).toEqual({
      ok: false,
      seen: 'an older edition',
    });
    expect(look(visible, 'Story page', { status: 404 })).toEqual({
      ok: false,
      seen: 'nothing of it (404)',
    });
  });

  it('of a killed one is the notice, with 410, and never the story', () => {
    const killed = factsWith({ state: 'killed', notice: "Two figures aren't right." });
    expect(
      look(killed, 'Story page', { status: 410, text: '<p>Two figures aren&#x27;t right.</p>' }),
    ).toEqual({ ok: true, seen: 'a notice in its place (410)' });
    expect(look(killed, 'Story page', { status: 410, text: '' }).ok).toBe(false);
    expect(look(killed, 'Story page', { text: structured(2) })).toEqual({
      ok: false,
      seen: 'an older edition',
    });
  });

  it('of a scheduled one must not exist', () => {
    expect(look(factsWith({ state: 'unseen' }), 'Story page', { status: 404 }).ok).toBe(true);
    expect(look(factsWith({ state: 'unseen' }), 'Story page', { text: structured(1) }).ok).toBe(
      false,
    );
  });

  it('leads on from its former address', () => {
    expect(
      look(visible, 'Former address', {
        status: 301,
        location: 'https://wire.example/stories/bridge',
      }).ok,
    ).toBe(true);
    expect(look(visible, 'Former address', { text: structured(2) }).ok).toBe(false);
  });
});

describe('lists', () => {
  const item = '<h3><a href="/stories/bridge">Council keeps the “old” bridge &amp; road</a></h3>';
  it('show the headline of the edition', () => {
    expect(look(visible, 'Front page', { text: item }).ok).toBe(true);
    expect(
      look(visible, 'Front page', { text: '<a href="/stories/bridge">Council sells</a>' }),
    ).toEqual({ ok: false, seen: 'an older edition' });
    expect(look(visible, 'Front page', { text: '<a href="/stories/bridge-2">' }).ok).toBe(false);
    expect(look(factsWith({ state: 'held' }), 'Front page', { text: item }).ok).toBe(false);
  });

  it('of searches and sitemaps name the address', () => {
    expect(look(visible, 'Search', { text: item }).ok).toBe(true);
    expect(look(visible, 'Search', { text: 'Nothing with “bridge”' }).ok).toBe(false);
    expect(
      look(visible, 'Sitemap', {
        text: '<url><loc>https://wire.example/stories/bridge</loc></url>',
      }).ok,
    ).toBe(true);
    expect(
      look(factsWith({ state: 'unpublished' }), 'Sitemap', {
        text: '<url><loc>https://wire.example/stories/bridge-2</loc></url>',
      }).ok,
    ).toBe(true);
  });
});

describe('feeds', () => {
  const rss = (title: string, updated = '2026-11-25T10:00:00.000Z') =>
    `<rss><channel><title>Wire</title><item><title>${title}</title><guid>${guid}</guid><atom:updated>${updated}</atom:updated></item></channel></rss>`;
  const escaped = headline.replace('&', '&amp;');

  it('part what would be markup in a title, which is the same title', () => {
    const marked: PublicFacts = {
      ...visible,
      headline: 'A <b> word',
      ...(visible.shown ? { shown: { ...visible.shown, headline: 'A <b> word' } } : {}),
    };
    expect(look(marked, 'RSS', { text: rss('A &lt;\u2060b&gt; word') }).ok).toBe(true);
  });

  it('show the edition by its title and time', () => {
    expect(look(visible, 'RSS', { text: rss(escaped) })).toEqual({ ok: true, seen: 'the story' });
    expect(look(visible, 'RSS', { text: rss(escaped, '2026-11-25T09:00:00.000Z') }).seen).toBe(
      'an older edition',
    );
    expect(look(visible, 'RSS', { text: rss('Council sells') }).ok).toBe(false);
    expect(
      look(visible, 'Atom', {
        text:
          `<feed><entry xml:lang="en"><id>${guid}</id><title type="text">\n  ` +
          `<![CDATA[${headline}]]>\n</title><updated>2026-11-25T10:00:00.000Z</updated></entry></feed>`,
      }).ok,
    ).toBe(true);
  });

  it.each([
    'Array[0]]>x in court',
    ']]>',
    'a ]]]]>> b <![CDATA[ c',
    'AT&T and Q&A: 5 < 6',
    '<item> & </title>',
    '“Quotes”, &amp; and 😀',
  ])('say any headline, with entities or in sections: %s', (words) => {
    const updatedAt = new Date('2026-11-25T10:00:00.000Z');
    const told = factsWith({
      state: 'visible',
      headline: words,
      shown: { n: 2, headline: words, updatedAt },
    });
    const entities = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const sections = `\n  <![CDATA[${words.replaceAll(']]>', ']]]]><![CDATA[>')}]]>\n`;
    for (const text of [rss(entities), rss(sections)])
      expect(look(told, 'RSS', { text })).toEqual({ ok: true, seen: 'the story' });
    expect(look(told, 'RSS', { text: rss('Other') }).seen).toBe('an older edition');
  });

  it('are read by their own elements, not by those of what they quote', () => {
    const source =
      '<source><id>x</id><title>Council sells</title><updated>2020-01-01T00:00:00Z</updated></source>';
    const entry =
      `<entry><id>${guid}</id><title>${escaped}</title>` +
      `<updated>2026-11-25T10:00:00Z</updated>${source}</entry>`;
    expect(look(visible, 'Atom', { text: `<feed>${entry}</feed>` }).ok).toBe(true);
  });

  it('are not read where they are no XML', () => {
    expect(look(visible, 'RSS', { text: '<rss><item>' }).ok).toBe(false);
    expect(look(visible, 'Atom', { text: 'Service unavailable' }).ok).toBe(false);
  });

  it('as JSON too', () => {
    const json = (title: string) =>
      JSON.stringify({ items: [{ id: guid, title, date_modified: '2026-11-25T10:00:00.000Z' }] });
    expect(look(visible, 'JSON Feed', { text: json(headline) }).ok).toBe(true);
    expect(look(visible, 'JSON Feed', { text: json('Council sells') }).ok).toBe(false);
  });

  it('keep a notice under the same identity of what was killed, and nothing of what was unpublished', () => {
    expect(
      look(factsWith({ state: 'killed' }), 'RSS', {
        text: rss('Withdrawn: Its figures were wrong.'),
      }),
    ).toEqual({ ok: true, seen: 'a notice in its place' });
    expect(look(factsWith({ state: 'killed' }), 'RSS', { text: rss(escaped) }).ok).toBe(false);
    expect(look(factsWith({ state: 'unpublished' }), 'RSS', { text: rss(escaped) }).ok).toBe(false);
    expect(look(factsWith({ state: 'unpublished' }), 'RSS', { text: '<rss></rss>' }).ok).toBe(true);
  });
});
