import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, test } from 'vitest';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeOrganisation } from '#lib/testing/database/test-newsroom.ts';
import { makeSection, makeTopic } from '#lib/testing/make-subjects.ts';
import { sampleContent, showEdition, withdraw } from '../samples/published.ts';
import {
  answerNewsSitemap,
  answerRobots,
  answerSitemap,
  answerSitemapPart,
} from './answer-sitemap.ts';
import { nameOfPart, readPart, storyEntries, storyParts } from './read-sitemap.ts';
import { newsLanguage, writeIndex, writeNews } from './xml.ts';

useDatabase();

const SITE = 'https://news.example.org';
const HOUR = 3_600_000;
const ago = (hours: number) => new Date(Date.now() - hours * HOUR);
const monthOf = (at: Date) => at.toISOString().slice(0, 7).replace('-', '');
const ask = () => new Request('http://localhost/');

function read(xml: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  let name = '';
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    name = tag.name;
  });
  parser.on('closetag', () => {
    name = '';
  });
  parser.on('text', (text) => {
    if (name) found.set(name, [...(found.get(name) ?? []), text]);
  });
  parser.write(xml).close();
  return found;
}

beforeAll(async () => {
  process.env.SITE_URL = SITE;
  await makeOrganisation({ name: 'The Testing Wire (demo)' });
  const sectionId = await makeSection('World');
  await makeTopic('Unused');
  await showEdition(
    sampleContent(sectionId, {
      slug: 'fresh',
      headline: 'Fish & <chips> \u0001',
      topics: [await makeTopic('Rivers')],
    }),
    { visibleFrom: ago(2) },
  );
  const old = await showEdition(sampleContent(sectionId, { slug: 'old' }), {
    visibleFrom: ago(80),
  });
  await showEdition(sampleContent(sectionId, { slug: 'old' }), {
    storyId: old,
    n: 2,
    kind: 'minor',
    visibleFrom: ago(1),
    firstPublishedAt: ago(80),
    updatedAt: ago(80),
  });
  for (const [slug, withdrawal] of [
    ['held', { heldAt: new Date() }],
    ['killed', { killedAt: new Date(), notice: 'Wrong.' }],
    ['unpublished', { unpublishedAt: new Date() }],
  ] as const) {
    await withdraw(
      await showEdition(sampleContent(sectionId, { slug }), { visibleFrom: ago(1) }),
      withdrawal,
    );
  }
  await showEdition(sampleContent(sectionId, { slug: 'scheduled' }), { visibleFrom: ago(-1) });
  await showEdition(sampleContent(sectionId, { slug: 'embargoed' }), { embargoUntil: ago(-1) });
});

describe('the sitemap', () => {
  test('lists what readers can read now, and nothing else', async () => {
    const answer = await answerSitemap(ask());
    expect([answer.headers.get('content-type'), answer.headers.has('etag')]).toEqual([
      'application/xml; charset=utf-8',
      true,
    ]);
    const paths = read(await answer.text())
      .get('loc')
      ?.map((loc) => loc.replace(SITE, ''));
    expect(paths).toEqual([
      '/',
      '/topics',
      '/sections/world',
      '/topics/rivers',
      '/stories/old',
      '/stories/fresh',
    ]);
  });

  test('dates a story by its last change, minor fixes included', async () => {
    const [old] = await storyEntries(SITE);
    expect(Math.abs((old?.changedAt?.getTime() ?? 0) - ago(1).getTime())).toBeLessThan(60_000);
  });

  test('comes in parts: the lists, then the stories of each month', async () => {
    const locs = async (part: string) =>
      read(await (await answerSitemapPart(ask(), part)).text()).get('loc');
    expect(await locs('1')).toHaveLength(4);
    const parts = await storyParts();
    expect((await Promise.all(parts.map((part) => locs(nameOfPart(part))))).flat()).toEqual([
      `${SITE}/stories/old`,
      `${SITE}/stories/fresh`,
    ]);
    expect(parts.map(nameOfPart)).toEqual([...new Set([monthOf(ago(80)), monthOf(ago(2))])]);
    expect(Math.abs((parts.at(-1)?.changedAt.getTime() ?? 0) - ago(1).getTime())).toBeLessThan(
      2 * HOUR,
    );
    expect(
      read(writeIndex([{ url: `${SITE}/sitemap-1.xml`, changedAt: null }])).get('loc'),
    ).toEqual([`${SITE}/sitemap-1.xml`]);
  });

  test('has a second file for a month that one file cannot hold, and none that is empty', async () => {
    const parts = await storyParts(1);
    const entries = await Promise.all(parts.map((part) => storyEntries(SITE, part, 1)));
    expect(entries.map((of) => of.map(({ url }) => url))).toEqual([
      [`${SITE}/stories/old`],
      [`${SITE}/stories/fresh`],
    ]);
    expect(new Set(parts.map(nameOfPart)).size).toBe(2);
  });

  test.each(['0', '2', '01', 'x', '99999', '202613', '203511', '20261101', '000011'])(
    'there is no part %s',
    async (part) => {
      expect((await answerSitemapPart(ask(), part)).status).toBe(404);
    },
  );
});

test.each([
  [{ year: 2026, month: 11, file: 1 }, '202611'],
  [{ year: 1999, month: 2, file: 12 }, '19990212'],
])('a part %j is called %s', (part, name) => {
  expect([nameOfPart(part), readPart(name)]).toEqual([name, part]);
});

describe('the news sitemap', () => {
  test('lists the last 48 hours by first publication', async () => {
    const news = read(await (await answerNewsSitemap(ask())).text());
    expect(Object.fromEntries(news)).toMatchObject({
      loc: [`${SITE}/stories/fresh`],
      'news:name': ['The Testing Wire'],
      'news:language': ['en'],
      'news:title': ['Fish & <chips> '],
    });
  });

  test('is well-formed without news', () => {
    expect(read(writeNews([], 'Wire')).has('loc')).toBe(false);
  });

  test.each([
    ['en', 'en'],
    ['pt-BR', 'pt'],
    ['zh', 'zh-cn'],
    ['zh-TW', 'zh-tw'],
    ['zh-Hant', 'zh-tw'],
  ])('%s is %s there', (language, named) => {
    expect(newsLanguage(language)).toBe(named);
  });
});

test('robots are told the way and kept from the newsroom', async () => {
  const answer = answerRobots(ask());
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect((await answer.text()).split('\n')).toEqual([
    'User-agent: *',
    'Disallow: /newsroom',
    'Disallow: /login',
    'Disallow: /api/',
    'Disallow: /search',
    '',
    `Sitemap: ${SITE}/sitemap.xml`,
    `Sitemap: ${SITE}/news-sitemap.xml`,
    '',
  ]);
});
