import { closePools } from '#db/pools.ts';
import { directUrl } from '#db/staff.ts';
import type { Env } from '#lib/env/env.ts';
import { log } from '#lib/log/log.ts';
import { printBanner } from './process/banner.ts';
import { ensureBuild, isBuilt } from './next/build/ensure-build.ts';
import type { PeersOptions } from './page-cache/peers/peers.ts';
import { releaseOf } from './page-cache/peers/release.ts';
import { prepareDataDir } from './process/data-dir.ts';
import { openDatabase } from './process/open-database.ts';
import { drain } from './process/drain.ts';
import { makeHttpServer, type HttpServer } from './http/http-server.ts';
import type { Handle } from './next/inject.ts';
import { finishedAt } from './http/answers/answer-reader.ts';
import { canAsk } from './http/unavailable.ts';
import { boundTo, listen } from './process/listen.ts';
import { openPages } from './next/open-pages.ts';
import type { Shutdown } from './process/shutdown.ts';
import { takeUpgrades } from './next/upgrade.ts';

/** What comes after the database: each is waited for, and what fails is said, where it is used. */
const later = {
  demo: () => import('./process/demo.ts'),
  pageCache: () => import('./page-cache/page-cache.ts'),
  worker: () => import('./worker/start-worker.ts'),
  documents: () => import('#lib/newsroom/collaboration/socket/document-upgrade.ts'),
  news: () => import('#lib/newsroom/news/news-upgrade.ts'),
};

/** Loads it while the database opens. */
const loadAhead = (): Promise<unknown> => Promise.all(Object.values(later).map((load) => load()));

/**
 * Opens every part of the process, each when what it stands on is there; `shutdown` closes them the
 * other way round.
 */
export async function serve(
  env: Env,
  { root, dev, shutdown }: { root: string; dev: boolean; shutdown: Shutdown },
): Promise<void> {
  const started = performance.now();
  warnOfUnused();
  const httpServer = makeHttpServer({
    siteUrl: env.SITE_URL,
    trustedProxies: env.TRUST_PROXY,
    dev,
    canAsk,
  });
  // The port first: that it is taken should be known before a minute of building.
  await listen(httpServer.server, env.PORT, env.HOST);
  await prepareDataDir(env.DATA_DIR);
  const openPagesHere = () => openPages(root, { dev, port: env.PORT, hostname: env.HOST });
  // Next needs no database to become ready. What is not built yet is built once the data folder is
  // this process's own.
  const pagesAhead = dev ? null : isBuilt(root).then((built) => (built ? openPagesHere() : null));
  // What fails there is said where it is waited for.
  pagesAhead?.catch(() => undefined);
  void loadAhead().catch(() => undefined);
  const database = await openDatabase(env, shutdown);
  shutdown.opened('connections', closePools);
  const { followReplica } = await import('./process/replica.ts');
  await followReplica(directUrl(), shutdown.signal);
  shutdown.signal.throwIfAborted();
  const { fillWhereDue } = await later.demo();
  // Neither needs the other, and both are long at a first start.
  const [demo, ahead] = await Promise.all([
    fillWhereDue(env, database),
    pagesAhead?.then(async (pages) => pages ?? ensureBuild(root, shutdown.signal)),
  ]);
  shutdown.signal.throwIfAborted();
  const { makeOffline, NO_WORKER } = await import('./offline/script.ts');
  httpServer.offline = dev ? { release: '', script: NO_WORKER } : await makeOffline(root);
  const pages = ahead ?? (await openPagesHere());
  shutdown.opened('pages', pages.close);
  const { announce, addressFor, liveProcesses } =
    await import('#lib/newsroom/publish-check/processes/processes.ts');
  const own = env.PRIVATE_ADDRESS ?? addressFor(boundTo(httpServer.server), env.PORT);
  if (!dev) {
    const peers = {
      secret: database.authSecret,
      release: await releaseOf(root, env.SITE_URL),
      own,
      processes: liveProcesses,
    };
    // Before the port, so that it closes after it: a process that drains still hears what has
    // changed.
    await openPageCache(env, { httpServer, handle: pages.handle, peers }, shutdown);
  }
  const { startWorker } = await later.worker();
  shutdown.opened('worker', startWorker());
  const { closeDocuments, handleDocumentUpgrade } = await later.documents();
  const { closeNews, handleNewsUpgrade } = await later.news();
  const sockets = takeUpgrades(httpServer, {
    siteUrl: env.SITE_URL,
    documents: handleDocumentUpgrade,
    news: handleNewsUpgrade,
    tooling: dev ? pages.upgrade : null,
  });
  shutdown.opened('port', () => drain(httpServer, sockets, env.DRAIN_SECONDS * 1_000));
  shutdown.opened('documents', () => {
    httpServer.draining = true;
    closeNews();
    return closeDocuments();
  });
  shutdown.signal.throwIfAborted();
  httpServer.handle = pages.handle;
  shutdown.opened('place among the processes', await announce(own));
  void warmUp(httpServer, shutdown.signal).catch((error: unknown) =>
    log.warn({ err: error }, 'No page could be drawn beforehand'),
  );
  printBanner(env, { demo, seconds: (performance.now() - started) / 1_000 });
}

/**
 * The versions of tags are read over a connection of its own, which no pooler may stand in front
 * of.
 */
async function openPageCache(
  env: Env,
  { httpServer, handle, peers }: { httpServer: HttpServer; handle: Handle; peers: PeersOptions },
  shutdown: Shutdown,
): Promise<void> {
  const { PageCache } = await later.pageCache();
  httpServer.pages = new PageCache({
    databaseUrl: directUrl(),
    maxBytes: env.PAGE_CACHE_MB * 2 ** 20,
    finish: (target) => finishedAt(target, handle, env.SITE_URL),
    peers,
  });
  shutdown.opened('finished pages', () => httpServer.pages?.stop() ?? Promise.resolve());
  await httpServer.pages.ready;
}

/** The front page and the newest story. */
async function warmUp({ pages }: HttpServer, signal: AbortSignal): Promise<void> {
  const { readNewest } = await import('#lib/publication/lists.ts');
  const [newest] = pages ? await readNewest(1) : [];
  await pages?.warmUp(['/', ...(newest ? [`/stories/${newest.slug}`] : [])], signal);
}

function warnOfUnused(): void {
  const unused = Object.keys(process.env).filter((name) => name.startsWith('S3_'));
  if (unused.length > 0) log.warn({ variables: unused }, 'Nothing uses these variables yet');
}
