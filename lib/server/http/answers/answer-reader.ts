import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { isReaderDatabaseAway } from '#db/reader.ts';
import { addressOf, movedTo } from '#lib/publication/story-address.ts';
import type { Target } from '../../gate/target.ts';
import { removeScripts } from '../../next/remove-scripts.ts';
import { builtSheet } from '../../next/build/built-sheet.ts';
import { inject, type InjectedResponse, type Handle } from '../../next/inject.ts';
import { isFile } from '../files.ts';
import { queryAllowlist } from '../query-allowlist.ts';
import { readerHeaders, STRICT_TRANSPORT } from '../policies.ts';
import { isRedirect, withQuery } from '../redirect-query.ts';
import { send, type Finished } from '../send.ts';
import { unavailablePage } from '../unavailable.ts';

const fresh = 'public, max-age=0, must-revalidate';
const missingPage = '/not-found';
/** Headers of Next's answer that concern a reader. */
const kept = [
  'content-type',
  'content-language',
  'content-disposition',
  'location',
  'etag',
  'last-modified',
  'x-robots-tag',
  'retry-after',
  'access-control-allow-origin',
];

/**
 * Answers a reader: Next renders the page from its address alone, and what it made is finished
 * before it leaves.
 */
export async function answerReader(
  request: IncomingMessage,
  response: ServerResponse,
  target: Target,
  handle: Handle,
  siteUrl: string,
): Promise<void> {
  const finished = await finishedAt(target, handle, siteUrl);
  const { location } = finished.headers;
  const led =
    isRedirect(finished.status) && typeof location === 'string'
      ? { ...finished.headers, location: withQuery(location, target.query) }
      : finished.headers;
  await send(request, response, { ...finished, headers: led });
}

/** The whole answer at a public address. Depends on the address and nothing else of the request. */
export async function finishedAt(
  target: Target,
  handle: Handle,
  siteUrl: string,
): Promise<Finished> {
  const finished = await finishedWithin(target, handle, siteUrl);
  return siteUrl.startsWith('https:')
    ? {
        ...finished,
        headers: { ...finished.headers, 'strict-transport-security': STRICT_TRANSPORT },
      }
    : finished;
}

async function finishedWithin(target: Target, handle: Handle, siteUrl: string): Promise<Finished> {
  // With a slash at its end it is the same address, and one that has moved is led there at once.
  const standing = await standingOf(target.decoded.replace(/(?<=.)\/+$/, ''));
  const query = queryAllowlist(target.decoded, target.query);
  if (standing.movedTo)
    return {
      status: 301,
      headers: { ...readerHeaders, location: standing.movedTo + query, 'cache-control': fresh },
      body: Buffer.alloc(0),
    };
  const site = new URL(siteUrl);
  const draw = (url: string) =>
    inject(handle, url, {
      host: site.host,
      'x-forwarded-proto': site.protocol.slice(0, -1),
      'x-forwarded-host': site.host,
    });
  const injected = await draw(target.path + query);
  if (isPage(injected) && injected.status >= 500)
    return { ...unavailablePage('reader'), status: isReaderDatabaseAway() ? 503 : injected.status };
  // Next leaves the drawing of notFound() to a script; the site has a page that says it without
  // one.
  if (target.decoded === missingPage || (isPage(injected) && injected.status === 404))
    return finish({ ...(await draw(missingPage)), status: 404 }, standing.gone);
  return finish(injected, standing.gone);
}

const isPage = ({ headers }: InjectedResponse) =>
  /^text\/html\b/.test(headers['content-type'] ?? '');

/**
 * Whether the address has moved, and whether what it named has been withdrawn: Next cannot answer
 * 410 by itself.
 */
async function standingOf(path: string): Promise<{ movedTo: string | null; gone: boolean }> {
  const slug = /^\/stories\/([^/]+)$/.exec(path)?.[1];
  if (slug === undefined) return { movedTo: await movedTo(path), gone: false };
  const address = await addressOf(slug);
  if (!address) return { movedTo: null, gone: false };
  return {
    movedTo: address.currentSlug === slug ? null : `/stories/${address.currentSlug}`,
    gone: address.state === 'killed' || address.state === 'unpublished',
  };
}

async function finish(injected: InjectedResponse, gone: boolean): Promise<Finished> {
  const status =
    gone && (injected.status === 200 || injected.status === 404) ? 410 : injected.status;
  const body = isPage(injected)
    ? Buffer.from(await removeScripts(injected.body.toString('utf8'), builtSheet))
    : injected.body;
  return { status, headers: headersOf(injected, status), body };
}

function headersOf(injected: InjectedResponse, status: number): OutgoingHttpHeaders {
  const passed: OutgoingHttpHeaders = {};
  for (const name of kept)
    if (injected.headers[name] !== undefined) passed[name] = injected.headers[name];
  const link = preloadedFonts(injected.headers.link);
  const rules =
    isPage(injected) && status === 200 ? { 'speculation-rules': '"/speculation-rules.json"' } : {};
  return {
    ...readerHeaders,
    ...passed,
    ...(link ? { link } : {}),
    ...rules,
    'cache-control': cacheControl(injected, status),
  };
}

/** A route may say how long it holds; what Next says by itself is for pages that know a session. */
function cacheControl({ headers }: InjectedResponse, status: number): string {
  if (status >= 500) return 'no-store';
  const said = headers['cache-control'] ?? '';
  if (isFile(headers['content-type'] ?? '') && /max-age=0\b/.test(said))
    return 'public, max-age=86400';
  return said === '' || /private|no-store|s-maxage/.test(said) ? fresh : said;
}

/** Next names the scripts here too; a reader has a use for the fonts alone. */
function preloadedFonts(link: OutgoingHttpHeaders[string]): string {
  return String(link ?? '')
    .split(/,\s*(?=<)/)
    .filter((entry) => /\bas="?font/.test(entry))
    .join(', ');
}
