import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { SaxesParser } from 'saxes';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeAtom } from './atom.ts';
import { inertTitle } from './html.ts';
import { wellFormedFeed, type Feed, type FeedItem } from './feed.ts';
import { writeJson } from './json.ts';
import { writeRss } from './rss.ts';

const at = new Date('2026-11-24T08:30:00Z');
const later = new Date('2026-11-24T10:00:00Z');

const item = (words: string, guid = '01938f6e-0000-7000-8000-000000000001'): FeedItem => ({
  guid: `urn:uuid:${guid}`,
  url: 'https://news.example.org/stories/old-bridge',
  title: words,
  language: 'en',
  summary: words,
  html: `<p>${words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`,
  authors: [{ name: words, url: 'https://news.example.org/authors/ana' }, { name: 'Li Wei' }],
  categories: [{ name: words, url: 'https://news.example.org/topics/bridges' }],
  picture: {
    url: 'https://news.example.org/media/ab/2048.jpg',
    width: 2048,
    height: 1365,
    bytes: 123_456,
    thumbnail: { url: 'https://news.example.org/media/ab/320.jpg', width: 320, height: 213 },
    alt: words,
    caption: words,
    credit: words,
  },
  firstPublishedAt: at,
  updatedAt: later,
  changedAt: later,
});

const feedOf = (words: string, items = [item(words)]): Feed =>
  wellFormedFeed({
    id: 'https://news.example.org/',
    title: words,
    description: words,
    language: 'en',
    pageUrl: 'https://news.example.org/',
    selfUrl: 'https://news.example.org/feed.xml',
    icon: 'https://news.example.org/icons/feed-144.png',
    publisher: { name: words, url: 'https://news.example.org/' },
    rights: `© 2026 ${words}`,
    changedAt: later,
    items,
  });

/** Throws at the first thing that XML 1.0 or its namespaces forbid. */
function parse(xml: string): string[] {
  const names: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    names.push(tag.name);
  });
  parser.write(Buffer.from(xml).toString('utf8')).close();
  return names;
}

describe('hostile text stays well-formed', () => {
  const hostile: [string, string][] = [
    [
      'control characters',
      'vertical\u000Btab \u0000 null \u0001 bell\u0007 \u001F \uFFFE \uFFFF end',
    ],
    ['the end of CDATA', 'a ]]> b ]]]]>> c <![CDATA[ d'],
    ['lone surrogates', 'high \uD83D low \uDE00 end'],
    ['emoji', 'family 👨‍👩‍👧‍👦 flag 🇵🇪 end'],
    ['right-to-left marks', 'עברית \u200F\u202E العربية \u2066x\u2069'],
    ['markup', '<script>alert(1)</script> & &amp; "quoted" \'too\' <b>'],
    ['an entity', '&xxe; <!DOCTYPE x [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>'],
  ];

  test.each(hostile)('%s', (_, words) => {
    const feed = feedOf(words);
    const title = feed.title.trim();
    expect(title.length).toBeGreaterThan(3);
    for (const xml of [writeRss(feed), writeAtom(feed)]) expect(() => parse(xml)).not.toThrow();
    expect(parseRssFeed(writeRss(feed)).items?.[0]?.title).toBe(inertTitle(title));
    expect(parseAtomFeed(writeAtom(feed)).entries?.[0]?.title?.value).toBe(inertTitle(title));
    expect(JSON.parse(writeJson(feed)).items[0].title).toBe(inertTitle(feed.title));
  });

  test('whatever the words are', () => {
    // Not fast-check's binary strings: to list all letters that there are takes them seconds.
    fc.assert(
      fc.property(
        fc.array(fc.nat(0x10_ffff), { maxLength: 60 }),
        fc.array(fc.nat(0xffff), { maxLength: 30 }),
        (points, units) => {
          const feed = feedOf(
            `a${String.fromCodePoint(...points)}${String.fromCharCode(...units)}z`,
          );
          parse(writeRss(feed));
          parse(writeAtom(feed));
          expect(JSON.parse(writeJson(feed)).title.isWellFormed()).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });

  test("markup in a plain description cannot become markup at the reader's", () => {
    const description = parseRssFeed(writeRss(feedOf('<img src=x onerror=alert(1)>'))).items?.[0]
      ?.description;
    expect(description).toBe('&lt;img src=x onerror=alert(1)&gt;');
  });
});

describe('a text stands alone in its element', () => {
  test.each([
    ['AT&T and Q&A: 5 < 6', 'AT&amp;T and Q&amp;A: 5 &lt; 6'],
    ['Array[0]]>x in court', 'Array[0]]&gt;x in court'],
    ['He said "no"', 'He said &quot;no&quot;'],
    ['"A" & B', '&quot;A&quot; &amp; B'],
    ['a &amp; b', 'a &amp;amp; b'],
    ['a > <![CDATA[ b ]]> </title>', 'a &gt; &lt;\u2060![CDATA[ b ]]&gt; &lt;\u2060/title&gt;'],
    ['The bridge', 'The bridge'],
  ])('%s', (words, written) => {
    const feed = feedOf(words);
    const [rss, atom] = [writeRss(feed), writeAtom(feed)];
    for (const xml of [rss, atom]) {
      expect(xml).toContain(`<title>${written}</title>`);
      expect(xml).not.toMatch(/>\s+<!\[CDATA\[|\]\]>\s+</);
    }
    const plain = written.replaceAll('\u2060', '');
    expect(atom).toContain(`<summary>${plain}</summary>`);
    expect(rss).toContain(`>${plain}</media:credit>`);
    expect(rss).toContain(`>${plain}</media:description>`);
    const html = `<p>${words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`;
    expect(parseAtomFeed(atom).entries?.[0]?.content?.value).toBe(html);
    expect(parseRssFeed(rss).items?.[0]?.content?.encoded).toBe(html);
  });
});

describe('RSS', () => {
  const xml = writeRss(feedOf('The bridge'));
  const [story] = parseRssFeed(xml).items ?? [];

  test('has all that the profile asks of a channel', () => {
    expect(parseRssFeed(xml)).toMatchObject({
      title: 'The bridge',
      link: 'https://news.example.org/',
      language: 'en',
      generator: 'Galley',
      ttl: 5,
      copyright: '© 2026 The bridge',
      lastBuildDate: 'Tue, 24 Nov 2026 10:00:00 GMT',
      image: { title: 'The bridge', link: 'https://news.example.org/', width: 144, height: 144 },
      atom: {
        links: [
          { href: 'https://news.example.org/feed.xml', rel: 'self', type: 'application/rss+xml' },
        ],
      },
    });
  });

  test('names a story by its guid, first publication and last change', () => {
    expect(story).toMatchObject({
      guid: { value: 'urn:uuid:01938f6e-0000-7000-8000-000000000001', isPermaLink: false },
      pubDate: 'Tue, 24 Nov 2026 08:30:00 GMT',
      atom: { updated: '2026-11-24T10:00:00.000Z' },
      content: { encoded: '<p>The bridge</p>' },
      dc: { creators: ['The bridge', 'Li Wei'] },
      categories: [{ name: 'The bridge', domain: 'https://news.example.org/topics/bridges' }],
    });
  });

  test('carries the lead photo with its length, caption and credit', () => {
    expect(story?.enclosures).toEqual([
      { url: 'https://news.example.org/media/ab/2048.jpg', length: 123_456, type: 'image/jpeg' },
    ]);
    expect(story?.media?.contents?.[0]).toMatchObject({
      medium: 'image',
      width: 2048,
      height: 1365,
      fileSize: 123_456,
      description: { value: 'The bridge', type: 'plain' },
      credits: [{ value: 'The bridge', role: 'photographer', scheme: 'urn:ebu' }],
      copyright: { value: 'The bridge' },
      thumbnails: [{ width: 320 }],
    });
  });

  test('puts the description before the whole text', () => {
    const names = parse(xml);
    expect(names.lastIndexOf('description')).toBeLessThan(names.indexOf('content:encoded'));
  });
});

test('Atom and JSON Feed tell the same story', () => {
  const feed = feedOf('The bridge');
  expect(parseAtomFeed(writeAtom(feed))).toMatchObject({
    id: 'https://news.example.org/',
    updated: '2026-11-24T10:00:00.000Z',
    xml: { lang: 'en' },
    entries: [
      {
        id: 'urn:uuid:01938f6e-0000-7000-8000-000000000001',
        published: '2026-11-24T08:30:00.000Z',
        content: { type: 'html', value: '<p>The bridge</p>' },
      },
    ],
  });
  expect(parseJsonFeed(writeJson(feed))).toMatchObject({
    feed_url: 'https://news.example.org/feed.xml',
    items: [
      {
        id: 'urn:uuid:01938f6e-0000-7000-8000-000000000001',
        content_html: '<p>The bridge</p>',
        attachments: [{ size_in_bytes: 123_456 }],
      },
    ],
  });
});

test('a feed without stories is a feed', () => {
  for (const xml of [writeRss(feedOf('Empty', [])), writeAtom(feedOf('Empty', []))])
    expect(() => parse(xml)).not.toThrow();
  expect(JSON.parse(writeJson(feedOf('Empty', []))).items).toEqual([]);
});

test.each([
  ['<script>alert(1)</script>', '<\u2060script>alert(1)<\u2060/script>'],
  ['<img src=x onerror=alert(1)>', '<\u2060img src=x onerror=alert(1)>'],
  ['<!-- <?x', '<\u2060!-- <\u2060?x'],
  ['AT&T: 3 < 4 and <3', 'AT&T: 3 < 4 and <3'],
])('the title %s carries no markup for readers that take it for HTML', (title, expected) => {
  expect(inertTitle(title)).toBe(expected);
});
