import type { PublicFacts } from './public-pages.ts';

/** Facts of a story about a bridge, for tests: of an edition where it is visible, of none else. */
export function factsWith(facts: Partial<PublicFacts> & Pick<PublicFacts, 'state'>): PublicFacts {
  const headline = 'Council keeps the “old” bridge & road';
  return {
    guid: 'urn:uuid:0199a000-0000-7000-8000-000000000001',
    slug: 'bridge',
    formerSlugs: [],
    headline,
    notice: 'Its figures were wrong.',
    shown:
      facts.state === 'visible'
        ? { n: 2, headline, updatedAt: new Date('2026-11-25T10:00:00.000Z') }
        : null,
    newer: 0,
    newerOnFront: 0,
    news: true,
    sitemap: '/sitemap.xml',
    lists: [
      { kind: 'section', slug: 'world', name: 'World', current: true, newer: 0 },
      { kind: 'topic', slug: 'bridges', name: 'Bridges', current: true, newer: 0 },
    ],
    ...facts,
  };
}
