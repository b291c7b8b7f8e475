import { closePools } from '#db/client.ts';
import type { Env } from '#lib/env.ts';
import { log } from '#lib/log.ts';
import { printBanner } from './banner.ts';
import { ensureBuild } from './build.ts';
import { prepareDataDir } from './data-dir.ts';
import { openDatabase } from './database.ts';
import { drain } from './drain.ts';
import { makeFront } from './http.ts';
import { listen } from './listen.ts';
import { openPages } from './next.ts';
import type { Shutdown } from './shutdown.ts';
import { takeUpgrades } from './upgrade.ts';

/** Opens every part of the process, each when what it stands on is there; `shutdown` closes them the other way round. */
export async function serve(env: Env, { root, dev, shutdown }: { root: string; dev: boolean; shutdown: Shutdown }): Promise<void> {
  const started = performance.now();
  warnOfUnused();
  const front = makeFront({ siteUrl: env.SITE_URL, trustedProxies: env.TRUST_PROXY, dev });
  // The port first: that it is taken should be known before a minute of building.
  await listen(front.server, env.PORT, env.HOST);
  await prepareDataDir(env.DATA_DIR);
  const database = await openDatabase(env, shutdown);
  shutdown.opened('connections', closePools);
  shutdown.signal.throwIfAborted();
  const { fillWhereDue } = await import('./demo.ts');
  // Neither needs the other, and both are long at a first start.
  const [demo] = await Promise.all([fillWhereDue(env, database), dev ? undefined : ensureBuild(root, shutdown.signal)]);
  shutdown.signal.throwIfAborted();
  const pages = await openPages(root, { dev, port: env.PORT, hostname: env.HOST });
  shutdown.opened('pages', pages.close);
  const { startWorker } = await import('./worker.ts');
  shutdown.opened('worker', startWorker());
  const { closeDocuments, handleDocumentUpgrade } = await import('#lib/newsroom/documents/server.ts');
  const sockets = takeUpgrades(front, { siteUrl: env.SITE_URL, documents: handleDocumentUpgrade, tooling: dev ? pages.upgrade : null });
  shutdown.opened('port', () => drain(front, sockets));
  shutdown.opened('documents', () => {
    front.draining = true;
    return closeDocuments();
  });
  shutdown.signal.throwIfAborted();
  front.handle = pages.handle;
  printBanner(env, { demo, seconds: (performance.now() - started) / 1_000 });
}

function warnOfUnused(): void {
  const unused = Object.keys(process.env).filter((name) => name.startsWith('S3_'));
  if (unused.length > 0) log.warn({ variables: unused }, 'Nothing uses these variables yet');
}
