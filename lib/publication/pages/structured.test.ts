import { beforeEach, expect, it } from 'vitest';
import { leadOf, storyOf, subjectOf } from '#lib/testing/cards.ts';
import type { Organisation } from '../organisation.ts';
import { goneMetadata, localeOf, pageMetadata, storyMetadata } from './metadata.ts';
import { articleNode, creatorsOf, siteNode } from './structured.ts';

const organisation: Organisation = {
  name: 'The Testing Wire',
  tagline: 'What happened',
  language: 'en',
  timeZone: 'UTC',
  demo: false,
  changedAt: new Date(0),
};
beforeEach(() => {
  process.env.SITE_URL = 'https://wire.example';
});

const story = () =>
  storyOf('Council keeps the bridge', {
    slug: 'bridge',
    standfirst: 'It stands.',
    authors: [subjectOf('author', 'Ana Pérez', { slug: 'ana' })],
    topics: [subjectOf('topic', 'Bridges')],
    lead: leadOf(),
    dateline: { cities: ['Lima', 'Callao'], agencies: ['SUR'] },
    section: subjectOf('section', 'World'),
    updatedAt: new Date('2026-11-24T12:00:00Z'),
    changes: [
      { n: 1, kind: 'first', text: null, at: new Date('2026-11-24T10:20:00Z') },
      { n: 2, kind: 'correction', text: 'Five did.', at: new Date('2026-11-24T11:40:00Z') },
      { n: 3, kind: 'update', text: null, at: new Date('2026-11-24T12:00:00Z') },
    ],
  });

it('says what the page shows', () => {
  expect(articleNode(story(), organisation)).toMatchObject({
    '@type': 'NewsArticle',
    mainEntityOfPage: 'https://wire.example/stories/bridge',
    headline: 'Council keeps the bridge',
    datePublished: '2026-11-24T10:20:00.000Z',
    dateModified: '2026-11-24T12:00:00.000Z',
    inLanguage: 'en',
    isAccessibleForFree: true,
    dateline: 'Lima/Callao',
    author: [{ '@type': 'Person', name: 'Ana Pérez', url: 'https://wire.example/authors/ana' }],
    publisher: {
      '@type': 'NewsMediaOrganization',
      name: 'The Testing Wire',
      correctionsPolicy: 'https://wire.example/corrections',
    },
    image: [
      {
        '@type': 'ImageObject',
        caption: 'The hall.',
        creditText: 'Illustration: Inés Ferro/Agencia SUR',
        width: '1440',
        height: '960',
      },
    ],
    correction: [
      {
        '@type': 'CorrectionComment',
        text: 'Five did.',
        datePublished: '2026-11-24T11:40:00.000Z',
      },
    ],
  });
});

it('names the agencies, else the house, where no person signs', () => {
  const unsigned = { ...story(), authors: [], agencies: [subjectOf('agency', 'Agencia SUR')] };
  expect(articleNode(unsigned, organisation)['author']).toEqual([
    {
      '@type': 'NewsMediaOrganization',
      name: 'Agencia SUR',
      url: 'https://wire.example/agencies/agencia-sur',
    },
  ]);
  expect(articleNode({ ...unsigned, agencies: [] }, organisation)).toMatchObject({
    author: [{ name: 'The Testing Wire' }],
  });
});

it('leaves out what is not there', () => {
  const bare = articleNode(storyOf('Bare'), organisation);
  expect(Object.keys(bare)).not.toEqual(expect.arrayContaining(['image']));
  expect(bare).not.toHaveProperty('correction');
  expect(bare).not.toHaveProperty('dateline');
});

it.each([
  [
    'Illustration: Inés Ferro/Agencia SUR',
    [
      { '@type': 'Person', name: 'Inés Ferro' },
      { '@type': 'Organization', name: 'Agencia SUR' },
    ],
  ],
  ['Agencia SUR', [{ '@type': 'Organization', name: 'Agencia SUR' }]],
])('reads the makers of %j', (credit, makers) => {
  expect(creatorsOf(credit)).toEqual(makers);
});

it('gives the head the same address and times as the structured data', () => {
  const head = storyMetadata(story(), organisation);
  expect(head.alternates?.canonical).toBe('https://wire.example/stories/bridge');
  expect(head.openGraph).toMatchObject({
    type: 'article',
    url: 'https://wire.example/stories/bridge',
    publishedTime: '2026-11-24T10:20:00.000Z',
    modifiedTime: '2026-11-24T12:00:00.000Z',
    locale: 'en_GB',
    images: [
      {
        url: `https://wire.example/media/${'a'.repeat(64)}/1440.jpg`,
        width: 1_440,
        height: 960,
        alt: 'A hall.',
      },
    ],
  });
  expect(head.twitter).toMatchObject({ card: 'summary_large_image' });
  expect(head.robots).toEqual({ 'max-image-preview': 'large' });
});

it('names the feeds of a list before those of everything', () => {
  const head = pageMetadata({
    organisation,
    title: 'Courts',
    description: 'Courts.',
    path: '/sections/courts',
    list: { path: '/sections/courts', title: 'Courts' },
  });
  expect(head.alternates?.types?.['application/rss+xml']).toEqual([
    { url: 'https://wire.example/sections/courts/feed.xml', title: 'Courts – The Testing Wire' },
    { url: 'https://wire.example/feed.xml', title: 'The Testing Wire' },
  ]);
});

it('keeps search results and what is gone out of other searches', () => {
  expect(
    pageMetadata({ organisation, description: 'x', path: '/search?q=a', hidden: true }),
  ).toMatchObject({ robots: { index: false } });
  expect(goneMetadata(organisation, 'Gone').robots).toMatchObject({ index: false });
});

it.each([
  ['en', 'en_GB'],
  ['pt-BR', 'pt_BR'],
  ['ar', 'ar_EG'],
  ['es', 'es_ES'],
])('writes the locale of %s as %s', (language, locale) => {
  expect(localeOf(language)).toBe(locale);
});

it('describes the site and its search', () => {
  expect(siteNode(organisation)).toMatchObject({
    '@type': 'WebSite',
    potentialAction: { target: 'https://wire.example/search?q={words}' },
  });
});
