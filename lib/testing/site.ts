import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerFeed } from '#lib/publication/feeds/answer-feed.ts';
import { readFront } from '#lib/publication/front/read-front.ts';
import { readOrganisation } from '#lib/publication/organisation.ts';
import { readList } from '#lib/publication/lists.ts';
import { pageOf } from '#lib/publication/pages/pages.ts';
import { readQuestion } from '#lib/publication/search/question.ts';
import { searchStories } from '#lib/publication/search/search.ts';
import {
  answerNewsSitemap,
  answerRobots,
  answerSitemap,
} from '#lib/publication/sitemaps/answer-sitemap.ts';
import { readStory } from '#lib/publication/stories/public-story.ts';
import { subjectBySlug } from '#lib/publication/subjects/subjects.ts';
import { PageCache } from '#lib/server/page-cache/page-cache.ts';
import type { PeersOptions } from '#lib/server/page-cache/peers/peers.ts';
import { finishedAt } from '#lib/server/http/answers/answer-reader.ts';
import { canAsk } from '#lib/server/http/unavailable.ts';
import { makeHttpServer } from '#lib/server/http/http-server.ts';

/**
 * A whole public side but for Next, whose place a few plain pages take. They read what the real
 * ones read.
 */
export interface Site {
  url: string;
  /** Host and port, as the processes know each other. */
  address: string;
  pages: PageCache;
  /** Addresses that were drawn, in order. */
  drawn: string[];
  /** What a page waits for before it reads, and after. */
  hold: { before?: Promise<unknown> | undefined; after?: Promise<unknown> | undefined };
  get(path: string, headers?: Record<string, string>, method?: string): Promise<Response>;
  text(path: string): Promise<string>;
  close(): Promise<void>;
}

const siteUrl = 'http://localhost:3000';

/**
 * `peers`: the processes that draw for one another, this one among them once it is open; left out,
 * it draws for itself.
 */
export async function openSite(
  databaseUrl = process.env.DATABASE_URL ?? '',
  peers?: Partial<PeersOptions> & Pick<PeersOptions, 'processes'>,
): Promise<Site> {
  const drawn: string[] = [];
  const hold: Site['hold'] = {};
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    drawn.push(request.url ?? '');
    await hold.before;
    const answer = await draw(new URL(request.url ?? '/', siteUrl));
    await hold.after;
    response
      .writeHead(answer.status, Object.fromEntries(answer.headers))
      .end(Buffer.from(await answer.arrayBuffer()));
  };
  const httpServer = makeHttpServer({ siteUrl, trustedProxies: 0, dev: false, canAsk });
  httpServer.server.listen(0, '127.0.0.1');
  await once(httpServer.server, 'listening');
  const address = `127.0.0.1:${(httpServer.server.address() as AddressInfo).port}`;
  const url = `http://${address}`;
  const pages = new PageCache({
    databaseUrl,
    maxBytes: 64 * 2 ** 20,
    finish: (target) => finishedAt(target, handle, siteUrl),
    ...(peers && {
      peers: {
        secret: 'a secret that only this newsroom knows',
        release: 'r'.repeat(64),
        own: address,
        ...peers,
      },
    }),
  });
  await pages.ready;
  Object.assign(httpServer, { handle, pages });
  const get: Site['get'] = (path, headers = {}, method = 'GET') =>
    fetch(url + path, { headers, method, redirect: 'manual' });
  return {
    url,
    address,
    pages,
    drawn,
    hold,
    get,
    text: async (path) => (await get(path)).text(),
    async close() {
      httpServer.server.closeAllConnections();
      httpServer.server.close();
      await pages.stop();
    },
  };
}

const routes: Record<string, (request: Request) => Promise<Response> | Response> = {
  '/feed.xml': (request) => answerFeed(request, { format: 'rss' }),
  '/sitemap.xml': answerSitemap,
  '/news-sitemap.xml': answerNewsSitemap,
  '/robots.txt': answerRobots,
};

async function draw(url: URL): Promise<Response> {
  const route = routes[url.pathname];
  if (route) return route(new Request(url));
  const organisation = await readOrganisation();
  pageOf(organisation);
  const said = await wordsAt(url);
  // Long enough to be worth compressing.
  const html =
    `<!DOCTYPE ` +
    `html><title>${organisation.name}</title><main>${said ?? 'Nothing here'}</main><p>${'word '.repeat(300)}</p>`;
  return new Response(html, {
    status: said === null ? 404 : 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'private, no-store' },
  });
}

async function wordsAt(url: URL): Promise<string | null> {
  const [, word = '', slug = ''] = url.pathname.split('/');
  if (word === '') return headlines((await readFront()).front.recent);
  if (word === 'stories') return storyAt(slug);
  if (word === 'topics') return topicAt(slug, Number(url.searchParams.get('page') ?? 1));
  if (word !== 'search') return null;
  const found = await searchStories(readQuestion(Object.fromEntries(url.searchParams)), 'en');
  return found === null || found === 'slow' ? null : headlines(found.hits.map(({ card }) => card));
}

async function storyAt(slug: string): Promise<string | null> {
  const found = await readStory(slug);
  if (!found) return null;
  return found.state === 'visible'
    ? `${found.story.headline} ${found.story.changes.map(({ text }) => text).join(' ')}`
    : `gone ${found.address.notice}`;
}

async function topicAt(slug: string, page: number): Promise<string | null> {
  const topic = await subjectBySlug('topic', slug);
  const list = topic && (await readList('topic', topic.id, page));
  return list ? `${topic.name}: ${headlines(list.cards)}` : null;
}

const headlines = (cards: readonly { headline: string }[]): string =>
  cards.map(({ headline }) => headline).join(', ');
