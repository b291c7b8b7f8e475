import { answerConditionally } from '#lib/http/conditional.ts';
import { kindAt } from '../lists/kinds.ts';
import { formatAt, FORMATS } from './formats.ts';
import { readFeed, type FeedAddress } from './read-feed.ts';

const CACHING = { 'cache-control': 'public, max-age=60', 'access-control-allow-origin': '*' };

/**
 * Answers a request for a feed: the feed, 304 when the reader has it, 301 where its list has moved
 * (its subject got another slug, or was merged), 404 in plain text for none. Every site's scripts
 * may read it, and it is fresh for a minute.
 */
export async function answerFeed(request: Request, address: FeedAddress): Promise<Response> {
  const found = await readFeed(address);
  if (found.state === 'moved')
    return new Response(null, {
      status: 301,
      headers: { ...CACHING, location: found.path + new URL(request.url).search },
    });
  if (found.state === 'none') {
    return new Response('There is no such feed.\n', {
      status: 404,
      headers: { ...CACHING, 'content-type': 'text/plain; charset=utf-8' },
    });
  }
  const { type, write } = FORMATS[address.format];
  return answerConditionally(request, {
    body: await write(found.feed),
    changedAt: found.feed.changedAt,
    headers: { ...CACHING, 'content-type': `${type}; charset=utf-8` },
  });
}

/**
 * Answers at `/<file>` with the feed of everything; a file that is no format’s is an unknown page.
 */
export async function answerFeedAt(request: Request, file: string): Promise<Response> {
  const format = formatAt(file);
  return format ? answerFeed(request, { format }) : noPage();
}

/**
 * Answers at `/<segment>/<slug>/<file>` with the feed of a list; a segment or file that is none is
 * an unknown page.
 */
export async function answerListFeedAt(
  request: Request,
  { segment, slug, file }: { segment: string; slug: string; file: string },
): Promise<Response> {
  const [kind, format] = [kindAt(segment), formatAt(file)];
  return kind && format ? answerFeed(request, { format, kind, slug }) : noPage();
}

/**
 * An address where there never was a feed is any unknown address: the server answers a page's 404
 * with the page that says so.
 */
const noPage = (): Response =>
  new Response(
    '<!DOCTYPE html><title>There is no page at this address</title><p>There is no page at this address.</p>\n',
    { status: 404, headers: { 'content-type': 'text/html; charset=utf-8' } },
  );
