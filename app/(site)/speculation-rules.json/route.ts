import { cacheTag, tagOf } from '#lib/publication/freshness/cache-tags.ts';

export const dynamic = 'force-dynamic';

/** Not what is fetched by programs, nor what readers have no business with. */
const others = [
  '/newsroom*',
  '/newsroom/*',
  '/login*',
  '/api/*',
  '/media/*',
  '/*.xml',
  '/*.json',
  '/*.txt',
];

/**
 * What a browser may fetch before it is asked for: the page of a link that somebody points at
 * (WICG, Speculation Rules). Readers' pages name this address in a header, so that their policy
 * forbids scripts all the same.
 */
export function GET(): Response {
  cacheTag(tagOf.site);
  const where = { and: [{ href_matches: '/*' }, { not: { href_matches: others } }] };
  return Response.json(
    { prefetch: [{ where, eagerness: 'moderate' }] },
    {
      headers: {
        'content-type': 'application/speculationrules+json',
        'cache-control': 'public, max-age=86400',
      },
    },
  );
}
export const HEAD = GET;
