import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { beforeAll, describe, expect, test } from 'vitest';
import { staffDb } from '#db/staff.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeOrganisation } from '#lib/testing/database/test-newsroom.ts';
import {
  makeAgency,
  makeContributor,
  makeCountry,
  makeSection,
  makeTag,
  makeTopic,
} from '#lib/testing/make-subjects.ts';
import { sampleContent, samplePicture, showEdition, withdraw } from '../samples/published.ts';
import type { ListKind } from '../lists/kinds.ts';
import { mergeSubjects, mirrorSubject } from '../write/mirror-subjects.ts';
import { answerFeed } from './answer-feed.ts';
import type { FeedFormat } from './formats.ts';

useDatabase();

const MINUTE = 60_000;
/**
 * One moment for the whole file, a whole second as feeds tell it: the same so many minutes ago is
 * the same time.
 */
const began = Math.floor(Date.now() / 1_000) * 1_000;
const ago = (minutes: number) => new Date(began - minutes * MINUTE);

let sectionId: string;

beforeAll(async () => {
  process.env.SITE_URL = 'https://news.example.org';
  await makeOrganisation({ name: 'The Testing Wire' });
  sectionId = await makeSection('World');
});

const ask =
  (format: FeedFormat, kind?: ListKind) =>
  (slug = '', headers: Record<string, string> = {}) =>
    answerFeed(new Request('http://localhost/', { headers }), {
      format,
      ...(kind ? { kind, slug } : {}),
    });

const rss = async (slug?: string, kind?: ListKind) =>
  parseRssFeed(await (await ask('rss', kind)(slug)).text());
const guidsOf = async (slug?: string, kind?: ListKind) =>
  (await rss(slug, kind)).items?.map((item) => item.guid?.value) ?? [];
const itemOf = async (storyId: string) =>
  (await rss()).items?.find((item) => item.guid?.value === `urn:uuid:${storyId}`);

describe('a story in the feed', () => {
  test('is whole: byline, dateline, lead photo first, categories', async () => {
    const [author, agency, topic, country] = [
      await makeContributor('Ana Pérez'),
      await makeAgency('AP', 'Alliance Press'),
      await makeTopic('Bridges'),
      await makeCountry('Peru', 'PE'),
    ];
    const picture = samplePicture();
    const storyId = await showEdition(
      sampleContent(sectionId, {
        headline: 'Bridge stays',
        authors: [author],
        agencies: [agency],
        topics: [topic],
        countries: [country],
        leadPhoto: {
          mediaId: picture.mediaId,
          alt: 'A "bridge"',
          caption: 'The bridge.',
          credit: 'Zoë/AP',
        },
        pictures: { [picture.mediaId]: picture },
      }),
    );
    const item = await itemOf(storyId);
    expect(item).toMatchObject({
      title: 'Bridge stays',
      description: 'Repairs begin in spring.',
      dc: { creators: ['Ana Pérez'], languages: ['en'] },
    });
    const media = `https://news.example.org/media/${picture.sha256}`;
    expect(item?.content?.encoded).toBe(
      `<figure><img src="${media}/960.jpg" alt="A &quot;bridge&quot;" width="960" ` +
        `height="640"><figcaption>The bridge. Zoë/AP</figcaption></figure>` +
        '<p>Lima (AP/dpa) - The council voted.</p>',
    );
    expect(item?.enclosures).toEqual([
      { url: `${media}/1440.jpg`, length: 120_000, type: 'image/jpeg' },
    ]);
    expect(item?.categories?.map(({ name, domain }) => `${name} ${domain}`)).toEqual([
      'World https://news.example.org/sections/world',
      'Bridges https://news.example.org/topics/bridges',
      'Peru https://news.example.org/countries/peru',
    ]);
  });

  test('without authors is signed by its agencies, else by the house', async () => {
    const agency = await makeAgency('dpa', 'Deutsche Presse');
    expect(
      (await itemOf(await showEdition(sampleContent(sectionId, { agencies: [agency] }))))?.dc
        ?.creators,
    ).toEqual(['Deutsche Presse']);
    expect((await itemOf(await showEdition(sampleContent(sectionId))))?.dc?.creators).toEqual([
      'The Testing Wire',
    ]);
  });

  test('in another language than the house is marked with it', async () => {
    const storyId = await showEdition(sampleContent(sectionId, { language: 'ar' }));
    expect((await itemOf(storyId))?.content?.encoded).toMatch(
      /^<div lang="ar" dir="rtl"><p>.*<\/div>$/,
    );
  });

  test('keeps guid and pubDate over corrections and new addresses, and tells of the correction', async () => {
    const storyId = await showEdition(sampleContent(sectionId, { slug: 'first-address' }), {
      visibleFrom: ago(90),
    });
    const before = await itemOf(storyId);
    await showEdition(sampleContent(sectionId, { slug: 'second-address' }), {
      storyId,
      n: 2,
      kind: 'correction',
      correctionText: 'The <river> was misnamed.',
      visibleFrom: ago(5),
      firstPublishedAt: ago(90),
      updatedAt: ago(5),
    });
    const after = await itemOf(storyId);
    expect([after?.guid, after?.pubDate]).toEqual([before?.guid, before?.pubDate]);
    expect(after?.link).toBe('https://news.example.org/stories/second-address');
    expect(Date.parse(after?.atom?.updated ?? '')).toBe(ago(5).getTime());
    expect(after?.content?.encoded).toMatch(
      /<section><h2>Corrections<\/h2><p><strong>Correction<\/strong>, <time [^>]+>[^<]+<\/time>: The &lt;river&gt; was misnamed\.<\/p><\/section>$/,
    );
  });

  test('is in no feed before its time, under embargo or when unpublished', async () => {
    const hidden = [
      await showEdition(sampleContent(sectionId), {
        visibleFrom: new Date(Date.now() + 60 * MINUTE),
      }),
      await showEdition(sampleContent(sectionId), {
        embargoUntil: new Date(Date.now() + 60 * MINUTE),
      }),
      await showEdition(sampleContent(sectionId)),
    ];
    await withdraw(hidden[2] ?? '', { unpublishedAt: new Date() });
    const guids = await guidsOf();
    for (const storyId of hidden) expect(guids).not.toContain(`urn:uuid:${storyId}`);
  });
});

describe('a withdrawn story', () => {
  test('stays under its guid without its text, in each of its feeds, and comes back when released', async () => {
    const topic = await makeTopic('Rivers');
    const storyId = await showEdition(
      sampleContent(sectionId, {
        headline: 'SECRET headline',
        standfirst: 'SECRET',
        topics: [topic],
      }),
      { visibleFrom: ago(30) },
    );
    const before = await itemOf(storyId);
    await withdraw(storyId, { heldAt: new Date() });
    for (const [format, parsed] of [
      ['rss', parseRssFeed],
      ['atom', parseAtomFeed],
      ['json', parseJsonFeed],
    ] as const) {
      const text = await (await ask(format, 'topic')('rivers')).text();
      expect(text).not.toContain('SECRET');
      expect(text).toContain('This story is being checked');
      expect(JSON.stringify(parsed(text))).toContain(`urn:uuid:${storyId}`);
    }
    const held = await itemOf(storyId);
    expect([held?.guid, held?.pubDate]).toEqual([before?.guid, before?.pubDate]);
    await withdraw(storyId, { heldAt: null });
    expect(await itemOf(storyId)).toEqual(before);
  });

  test('that was killed carries the notice', async () => {
    const storyId = await showEdition(sampleContent(sectionId, { headline: 'SECRET' }));
    await withdraw(storyId, { killedAt: new Date(), notice: 'The report <b> was wrong.' });
    expect(await itemOf(storyId)).toMatchObject({
      title: 'Withdrawn: The report <\u2060b> was wrong.',
      content: { encoded: '<p>The report &lt;b&gt; was wrong.</p>' },
      dc: { creators: ['The Testing Wire'] },
    });
  });
});

describe('the list of a feed', () => {
  test('is the newest 50, newest first; a late withdrawal of an older story is told of', async () => {
    const section = await makeSection('Archive');
    const old = await showEdition(sampleContent(section), { visibleFrom: ago(5_000) });
    const long = await showEdition(sampleContent(section), { visibleFrom: ago(50_000) });
    for (let i = 0; i < 51; i += 1)
      await showEdition(sampleContent(section), { visibleFrom: ago(1_000 + i) });
    const dates =
      (await rss('archive', 'section')).items?.map((item) => Date.parse(item.pubDate ?? '')) ?? [];
    expect(dates).toHaveLength(50);
    expect(dates).toEqual(dates.toSorted((a, b) => b - a));
    await withdraw(old, { killedAt: new Date(), notice: 'Wrong.' });
    await withdraw(long, { killedAt: ago(40_000), notice: 'Wrong, and known to be so for long.' });
    const guids = await guidsOf('archive', 'section');
    expect(guids).toHaveLength(51);
    expect(guids.at(-1)).toBe(`urn:uuid:${old}`);
  });

  test('has its own title, page and address in every format', async () => {
    const atom = parseAtomFeed(await (await ask('atom', 'section')('archive')).text());
    expect(atom).toMatchObject({ title: { value: 'Archive – The Testing Wire' } });
    expect(atom.links?.map(({ href, rel }) => `${rel} ${href}`)).toEqual([
      'self https://news.example.org/sections/archive/atom.xml',
      'alternate https://news.example.org/sections/archive',
    ]);
    const json = parseJsonFeed(await (await ask('json', 'section')('archive')).text());
    expect(json).toMatchObject({
      feed_url: 'https://news.example.org/sections/archive/feed.json',
      home_page_url: 'https://news.example.org/sections/archive',
    });
  });

  test('moves with its subject, and takes in what is merged into it', async () => {
    const [from, into] = [
      await makeTag({ kind: 'topic', name: 'Polls' }),
      await makeTag({ kind: 'topic', name: 'Elections' }),
    ];
    const storyId = await showEdition(sampleContent(sectionId, { topics: [from] }));
    await staffDb().transaction(async (tx) => {
      await mergeSubjects(tx, { kind: 'topic', fromId: from, intoId: into });
      await mirrorSubject(tx, { id: into, kind: 'topic', slug: 'votes', name: 'Votes' });
    });
    for (const slug of ['polls', 'elections']) {
      const answer = await ask('rss', 'topic')(slug);
      expect([answer.status, answer.headers.get('location')]).toEqual([
        301,
        '/topics/votes/feed.xml',
      ]);
    }
    expect(await guidsOf('votes', 'topic')).toEqual([`urn:uuid:${storyId}`]);
    expect((await ask('json', 'topic')('no-such')).status).toBe(404);
  });
});

test('an answer says what it is, and is not sent twice', async () => {
  for (const [format, type] of [
    ['rss', 'application/rss+xml'],
    ['atom', 'application/atom+xml'],
    ['json', 'application/feed+json'],
  ] as const) {
    const answer = await ask(format)();
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': `${type}; charset=utf-8`,
      'cache-control': 'public, max-age=60',
      'access-control-allow-origin': '*',
      'last-modified': expect.stringMatching(/GMT$/),
    });
    const again = await ask(format)(undefined, {
      'if-none-match': `"nope", ${answer.headers.get('etag')}`,
    });
    expect([again.status, again.headers.get('etag')]).toEqual([304, answer.headers.get('etag')]);
  }
});
