import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, test } from 'vitest';
import { useDatabase } from '#lib/testing/database.ts';
import { makeHouse } from '#lib/testing/newsroom.ts';
import { makeSection, makeTopic } from '#lib/testing/subjects.ts';
import { sampleContent, showEdition, withdraw } from '../samples/published.ts';
import { answerNewsSitemap, answerRobots, answerSitemap, answerSitemapPart } from './answer.ts';
import { storyEntries, storyParts } from './read.ts';
import { newsLanguage, writeIndex, writeNews } from './xml.ts';

useDatabase();

const SITE = 'https://news.example.org';
const HOUR = 3_600_000;
const ago = (hours: number) => new Date(Date.now() - hours * HOUR);
const ask = () => new Request('http://localhost/');

function read(xml: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  let name = '';
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => { throw error; });
  parser.on('opentag', (tag) => { name = tag.name; });
  parser.on('closetag', () => { name = ''; });
  parser.on('text', (text) => { if (name) found.set(name, [...(found.get(name) ?? []), text]); });
  parser.write(xml).close();
  return found;
}

beforeAll(async () => {
  process.env.SITE_URL = SITE;
  await makeHouse({ name: 'The Testing Wire (demo)' });
  const sectionId = await makeSection('World');
  await makeTopic('Unused');
  await showEdition(sampleContent(sectionId, { slug: 'fresh', headline: 'Fish & <chips> \u0001', topics: [await makeTopic('Rivers')] }), { visibleFrom: ago(2) });
  const old = await showEdition(sampleContent(sectionId, { slug: 'old' }), { visibleFrom: ago(80) });
  await showEdition(sampleContent(sectionId, { slug: 'old' }), { storyId: old, n: 2, kind: 'minor', visibleFrom: ago(1), firstPublishedAt: ago(80), updatedAt: ago(80) });
  for (const [slug, withdrawal] of [['held', { heldAt: new Date() }], ['killed', { killedAt: new Date(), notice: 'Wrong.' }], ['unpublished', { unpublishedAt: new Date() }]] as const) {
    await withdraw(await showEdition(sampleContent(sectionId, { slug }), { visibleFrom: ago(1) }), withdrawal);
  }
  await showEdition(sampleContent(sectionId, { slug: 'scheduled' }), { visibleFrom: ago(-1) });
  await showEdition(sampleContent(sectionId, { slug: 'embargoed' }), { embargoUntil: ago(-1) });
});

describe('the sitemap', () => {
  test('lists what readers can read now, and nothing else', async () => {
    const answer = await answerSitemap(ask());
    expect([answer.headers.get('content-type'), answer.headers.has('etag')]).toEqual(['application/xml; charset=utf-8', true]);
    const paths = read(await answer.text()).get('loc')?.map((loc) => loc.replace(SITE, ''));
    expect(paths).toEqual(['/', '/topics', '/sections/world', '/topics/rivers', '/stories/old', '/stories/fresh']);
  });

  test('dates a story by its last change, minor fixes included', async () => {
    const [old] = await storyEntries(SITE, 0);
    expect(Math.abs((old?.changedAt?.getTime() ?? 0) - ago(1).getTime())).toBeLessThan(60_000);
  });

  test('comes in parts: the lists, then the stories', async () => {
    const locs = async (part: string) => read(await (await answerSitemapPart(ask(), part)).text()).get('loc');
    expect(await locs('1')).toHaveLength(4);
    expect(await locs('2')).toEqual([`${SITE}/stories/old`, `${SITE}/stories/fresh`]);
    for (const part of ['0', '3', '01', 'x', '99999']) expect((await answerSitemapPart(ask(), part)).status).toBe(404);
    const [changed, ...more] = await storyParts();
    expect([Math.abs((changed?.getTime() ?? 0) - ago(1).getTime()) < 60_000, more]).toEqual([true, []]);
    expect(read(writeIndex([{ url: `${SITE}/sitemap-1.xml`, changedAt: null }])).get('loc')).toEqual([`${SITE}/sitemap-1.xml`]);
  });
});

describe('the news sitemap', () => {
  test('lists the last 48 hours by first publication', async () => {
    const news = read(await (await answerNewsSitemap(ask())).text());
    expect(Object.fromEntries(news)).toMatchObject({
      loc: [`${SITE}/stories/fresh`], 'news:name': ['The Testing Wire'], 'news:language': ['en'], 'news:title': ['Fish & <chips> '],
    });
  });

  test('is well-formed without news', () => {
    expect(read(writeNews([], 'Wire')).has('loc')).toBe(false);
  });

  test.each([['en', 'en'], ['pt-BR', 'pt'], ['zh', 'zh-cn'], ['zh-TW', 'zh-tw'], ['zh-Hant', 'zh-tw']])('%s is %s there', (language, named) => {
    expect(newsLanguage(language)).toBe(named);
  });
});

test('robots are told the way and kept from the newsroom', async () => {
  const answer = answerRobots(ask());
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect((await answer.text()).split('\n')).toEqual([
    'User-agent: *', 'Disallow: /newsroom', 'Disallow: /login', 'Disallow: /api/', 'Disallow: /search', '',
    `Sitemap: ${SITE}/sitemap.xml`, `Sitemap: ${SITE}/news-sitemap.xml`, '',
  ]);
});
