import { answerConditionally } from '#lib/conditional.ts';
import type { FeedFormat, ListKind } from '../addresses.ts';
import { writeAtom } from './atom.ts';
import type { Feed } from './feed.ts';
import { writeJson } from './json.ts';
import { readFeed, type FeedAddress } from './read.ts';
import { writeRss } from './rss.ts';

const FORMATS: Record<FeedFormat, { type: string; write: (feed: Feed) => string }> = {
  rss: { type: 'application/rss+xml; charset=utf-8', write: writeRss },
  atom: { type: 'application/atom+xml; charset=utf-8', write: writeAtom },
  json: { type: 'application/feed+json; charset=utf-8', write: writeJson },
};

const CACHING = { 'cache-control': 'public, max-age=60', 'access-control-allow-origin': '*' };

/** Answers a request for a feed: the feed, 304 when the reader has it, 301 where its list has moved, 404 for none. */
export async function answerFeed(request: Request, address: FeedAddress): Promise<Response> {
  const found = await readFeed(address);
  if (found.state === 'moved') return new Response(null, { status: 301, headers: { ...CACHING, location: found.path } });
  if (found.state === 'none') {
    return new Response('There is no such feed.\n', { status: 404, headers: { ...CACHING, 'content-type': 'text/plain; charset=utf-8' } });
  }
  const { type, write } = FORMATS[address.format];
  return answerConditionally(request, { body: write(found.feed), changedAt: found.feed.changedAt, headers: { ...CACHING, 'content-type': type } });
}

type Handler = (request: Request, context: { params: Promise<{ slug?: string }> }) => Promise<Response>;

/** The handler of a feed's address; GET and HEAD are the same. */
export const feedRoute = (format: FeedFormat, kind?: ListKind): Handler => async (request, { params }) =>
  answerFeed(request, { format, ...(kind ? { kind, slug: (await params).slug ?? '' } : {}) });
