import { parseHTML } from 'linkedom';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { beforeAll, describe, expect, test } from 'vitest';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeEdition } from '#lib/testing/editions.ts';
import { makeOrganisation } from '#lib/testing/database/test-newsroom.ts';
import { drawPage, visit } from '#lib/server/next/testing/next-request.ts';
import {
  makeAgency,
  makeContributor,
  makeCountry,
  makeIndicator,
  makeSection,
  makeTopic,
} from '#lib/testing/make-subjects.ts';
import * as agencies from './(pages)/agencies/page.tsx';
import * as authors from './(pages)/authors/page.tsx';
import * as corrections from './(pages)/corrections/page.tsx';
import * as countries from './(pages)/countries/page.tsx';
import * as feeds from './(pages)/feeds/page.tsx';
import * as indicators from './(pages)/indicators/page.tsx';
import * as latest from './(pages)/latest/page.tsx';
import * as front from './(pages)/page.tsx';
import * as search from './(pages)/search/page.tsx';
import * as topics from './(pages)/topics/page.tsx';
import SitePages from './(pages)/layout.tsx';
import Unknown from './(pages)/[...unknown]/page.tsx';
import { GET as robots } from './robots.txt/route.ts';
import { GET as sitemapPart } from './sitemaps/[part]/route.ts';
import { GET as rules } from './speculation-rules.json/route.ts';
import StoryLayout from './stories/[slug]/layout.tsx';
import * as story from './stories/[slug]/page.tsx';
import { GET as picture } from '../media/[sha]/[file]/route.ts';

useDatabase();

let slug = '';
let spanish = '';

beforeAll(async () => {
  await makeOrganisation({ name: 'The Testing Wire' });
  const [sectionId, topic, country, agency, author, indicator] = await Promise.all([
    makeSection('Economy'),
    makeTopic('Bridges'),
    makeCountry('Peru', 'PE'),
    makeAgency('SUR', 'Agencia SUR'),
    makeContributor('María Sol'),
    makeIndicator('Right to vote'),
  ]);
  const about = { topics: [topic], countries: [country], agencies: [agency], authors: [author] };
  const first = await makeEdition({
    sectionId,
    content: {
      ...about,
      headline: 'Old bridge stays',
      slug: 'old-bridge',
      indicators: [
        {
          indicatorId: indicator,
          countryId: country,
          direction: 'democracy',
          reason: 'People were asked.',
        },
      ],
    },
  });
  await makeEdition({
    sectionId,
    storyId: first.storyId,
    n: 2,
    kind: 'correction',
    correctionText: 'The bridge is older.',
    content: { ...about, headline: 'Old bridge stays', slug: 'old-bridge' },
  });
  ({ slug } = first);
  ({ slug: spanish } = await makeEdition({
    sectionId,
    content: { headline: 'El puente', slug: 'el-puente', language: 'es' },
  }));
});

type Query = Record<string, string | string[] | undefined>;
interface Route {
  default: (props: never) => Promise<ReactNode>;
  generateMetadata?: (props: never) => Promise<Metadata>;
}
const given = (query: Query, params: Record<string, string> = {}) =>
  ({ searchParams: Promise.resolve(query), params: Promise.resolve(params) }) as never;
const draw = (route: Route, query: Query = {}, params = {}) =>
  drawPage({}, () => route.default(given(query, params)));
const metadata = (
  route: Required<Pick<Route, 'generateMetadata'>>,
  query: Query = {},
  params = {},
) => visit({}, () => route.generateMetadata(given(query, params)));

async function documentOf(route: Route, query: Query = {}, params = {}): Promise<Document> {
  const drawn = await draw(route, query, params);
  if (drawn.is !== 'answer') throw new Error(`It ended with ${drawn.is}`);
  return parseHTML(`<html><body>${drawn.value}</body></html>`).document;
}
const words = (within: ParentNode, selector: string) =>
  (within.querySelector(selector)?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

describe('a page', () => {
  test.each<[string, Route, Query, title: string, says: string]>([
    ['the front', front, {}, 'The Testing Wire', 'Old bridge stays'],
    ['everything', latest, {}, 'Latest', '2 stories'],
    ['topics', topics, {}, 'Topics', 'Bridges'],
    ['authors', authors, {}, 'Authors', 'María Sol'],
    ['agencies', agencies, {}, 'Agencies', 'Agencia SUR'],
    ['countries', countries, {}, 'Countries', 'Peru'],
    ['indicators', indicators, {}, 'How we mark direction', 'Right to vote'],
    ['corrections', corrections, {}, 'Corrections', 'The bridge is older.'],
    ['feeds', feeds, {}, 'Subscribe', 'Bridges, RSS'],
    ['search', search, {}, 'Search', 'Words'],
    ['a search', search, { q: 'bridge' }, 'Search', '1 story with “bridge”'],
    [
      'a search for nothing',
      search,
      { q: 'zeppelin' },
      'Search',
      'Nothing that we have published has “zeppelin”.',
    ],
  ])(
    'of %s has one first heading, one main part and what it is for',
    async (_, route, query, title, says) => {
      const document = await documentOf(route, query);
      expect(document.querySelectorAll('h1')).toHaveLength(1);
      expect(words(document, 'h1')).toContain(title);
      expect(document.querySelectorAll('main#main')).toHaveLength(1);
      expect(document.querySelector('script:not([type="application/ld+json"])')).toBeNull();
      expect(document.body.innerHTML.replaceAll('<!-- -->', '')).toContain(says);
    },
  );

  test.each<[string, Route, Query]>([
    ['everything', latest, { page: '2' }],
    ['everything', latest, { page: 'two' }],
    ['everything', latest, { page: ['1', '2'] }],
    ['everything', latest, { page: '-1' }],
    ['corrections', corrections, { page: '9' }],
    ['corrections', corrections, { page: '1.5' }],
    ['a search', search, { q: 'bridge', page: '99' }],
    ['a search', search, { q: 'bridge', page: 'x' }],
  ])('of %s that is not there is not found: %j', async (_, route, query) =>
    expect(await draw(route, query)).toEqual({ is: 404 }),
  );

  test('at an address that is none is not found', async () =>
    expect(await visit({}, async () => Unknown())).toEqual({ is: 404 }));
});

describe('the page of a story', () => {
  test('has the text as it stands now, with its correction', async () => {
    const document = await documentOf(story, {}, { slug });
    expect(words(document, 'article h1')).toBe('Old bridge stays');
    expect(words(document, '#corrections p')).toContain('The bridge is older.');
    expect(
      JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? '{}'),
    ).toMatchObject({ headline: 'Old bridge stays' });
  });

  test.each(['unknown', 'Not A Slug', '../etc', ''])('is not found at “%s”', async (asked) =>
    expect(await draw(story, {}, { slug: asked })).toEqual({ is: 404 }),
  );

  test('is a document in the story’s own language', async () => {
    const html = async (asked: string) => {
      const drawn = await drawPage({}, () =>
        StoryLayout({ children: <p>Text</p>, params: Promise.resolve({ slug: asked }) }),
      );
      return drawn.is === 'answer' ? drawn.value : '';
    };
    expect(await html(spanish)).toMatch(/<html lang="es" dir="ltr"/);
    expect(await html(slug)).toMatch(/<html lang="en" dir="ltr"/);
    expect(await html('unknown')).toMatch(/<html lang="en" dir="ltr"/);
  });

  test('other pages are documents in the house’s', async () => {
    const drawn = await drawPage({}, async () => SitePages({ children: <p>Text</p> }));
    expect(drawn.is === 'answer' && drawn.value).toMatch(/<html lang="en" dir="ltr"/);
  });
});

describe('what machines are told of a page', () => {
  test.each<[string, Required<Pick<Route, 'generateMetadata'>>, Query, object]>([
    ['the front', front, {}, { alternates: { canonical: expect.stringMatching(/^[^?]*\/?$/) } }],
    [
      'a later page',
      latest,
      { page: '1' },
      { alternates: { canonical: expect.stringMatching(/\/latest$/) } },
    ],
    [
      'a search, which is in no index',
      search,
      { q: 'bridge' },
      { robots: expect.objectContaining({ index: false }) },
    ],
  ])('of %s', async (_, route, query, told) =>
    expect(await metadata(route, query)).toMatchObject({ is: 'answer', value: told }),
  );

  test('of a story: its title, address and what it is about', async () => {
    const told = await metadata(story, {}, { slug });
    expect(told).toMatchObject({
      is: 'answer',
      value: { alternates: { canonical: expect.stringMatching(/\/stories\/old-bridge$/) } },
    });
    expect(JSON.stringify(told)).toContain('Old bridge stays');
  });

  test('of no story nothing but that', async () => {
    const told = JSON.stringify(await metadata(story, {}, { slug: 'unknown' }));
    expect(told).toContain('There is no page at this address');
    expect(told).not.toContain('canonical');
  });

  test('a page that is not there has no title of its own', async () =>
    expect(await metadata(latest, { page: 'x' })).toEqual({ is: 404 }));
});

describe('addresses for machines', () => {
  test('say what a browser may fetch before it is asked for, and never what a program fetches', async () => {
    const answer = rules();
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'application/speculationrules+json',
    ]);
    expect(JSON.stringify(await answer.json())).toMatch(
      /"not":.*\/newsroom\/\*.*\/api\/\*.*\/\*\.xml/,
    );
  });

  test('keep robots from the newsroom and name the sitemap', async () => {
    const text = await robots(new Request('http://localhost:3000/robots.txt')).text();
    expect(text).toMatch(/Disallow: \/newsroom/);
    expect(text).toMatch(/Sitemap: \S+\/sitemap\.xml/);
  });

  test.each(['nonsense', '../x', '2026-99', ''])(
    'have no part “%s” of the sitemap',
    async (part) => {
      expect(
        (
          await sitemapPart(new Request('http://localhost:3000/sitemap-x.xml'), {
            params: Promise.resolve({ part }),
          })
        ).status,
      ).toBe(404);
    },
  );

  test.each([
    ['nonsense', '320.webp'],
    ['a'.repeat(64), '320.webp'],
    ['a'.repeat(64), '../../etc/passwd'],
    ['a'.repeat(64), '320.exe'],
  ])('have no picture %s/%s', async (sha, file) => {
    expect(
      (
        await picture(new Request(`http://localhost:3000/media/${sha}/x`), {
          params: Promise.resolve({ sha, file }),
        })
      ).status,
    ).toBe(404);
  });
});
