import { answerConditionally } from '#lib/http/conditional.ts';
import { siteUrl } from '#lib/env/env.ts';
import { readOrganisation } from '../organisation.ts';
import {
  countStories,
  listEntries,
  nameOfPart,
  newestChange,
  newsEntries,
  PER_FILE,
  readPart,
  storyEntries,
  storyParts,
} from './read-sitemap.ts';
import { writeIndex, writeNews, writeSitemap, type Entry } from './xml.ts';
import { cacheTag, tagOf } from '../freshness/cache-tags.ts';

const headers = {
  'content-type': 'application/xml; charset=utf-8',
  'cache-control': 'public, max-age=300',
};

function noSuch(): Response {
  cacheTag(tagOf.sitemap);
  return new Response('There is no such sitemap.\n', {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}

/** `/sitemap.xml`: all URLs, or, above 50,000 of them, the index of the parts. */
export async function answerSitemap(request: Request): Promise<Response> {
  const site = siteUrl();
  const lists = await listEntries(site);
  const whole = lists.length + (await countStories()) <= PER_FILE;
  const body = whole
    ? writeSitemap([...lists, ...(await storyEntries(site))])
    : writeIndex(await partsOf(site));
  return answerConditionally(request, { body, changedAt: await changed(), headers });
}

/** Part 1 holds the lists; then a part for each month, the oldest first. */
async function partsOf(site: string): Promise<Entry[]> {
  const months = (await storyParts()).map(({ changedAt, ...part }) => ({
    url: `${site}/sitemap-${nameOfPart(part)}.xml`,
    changedAt,
  }));
  return [{ url: `${site}/sitemap-1.xml`, changedAt: await newestChange() }, ...months];
}

/**
 * `/sitemap-1.xml`, `/sitemap-202611.xml`; 404 where there is nothing.
 * @param name what stands between `sitemap-` and `.xml`.
 */
export async function answerSitemapPart(request: Request, name: string): Promise<Response> {
  const part = readPart(name);
  if (!part && name !== '1') return noSuch();
  const site = siteUrl();
  const entries = part
    ? await storyEntries(site, part)
    : (await listEntries(site)).slice(0, PER_FILE);
  if (entries.length === 0) return noSuch();
  return answerConditionally(request, {
    body: writeSitemap(entries),
    changedAt: await changed(),
    headers,
  });
}

/** `/news-sitemap.xml`: what was first published in the last 48 hours. */
export async function answerNewsSitemap(request: Request): Promise<Response> {
  const [entries, { name }] = [await newsEntries(siteUrl()), await readOrganisation()];
  return answerConditionally(request, {
    body: writeNews(entries, name),
    changedAt: await changed(),
    headers,
  });
}

/**
 * Addresses that are not for crawlers: what only staff may see, and searches, of which there is no
 * end.
 */
const CLOSED = ['/newsroom', '/login', '/api/', '/search'];

/** `/robots.txt` (RFC 9309). */
export function answerRobots(request: Request): Response {
  cacheTag(tagOf.site);
  const site = siteUrl();
  const rules = ['User-agent: *', ...CLOSED.map((path) => `Disallow: ${path}`)];
  const body = [
    ...rules,
    '',
    `Sitemap: ${site}/sitemap.xml`,
    `Sitemap: ${site}/news-sitemap.xml`,
    '',
  ].join('\n');
  return answerConditionally(request, {
    body,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'public, max-age=3600',
    },
  });
}

const changed = async (): Promise<Date> =>
  (await newestChange()) ?? (await readOrganisation()).changedAt;
