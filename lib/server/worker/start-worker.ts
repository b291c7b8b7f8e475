import { setTimeout as wait } from 'node:timers/promises';
import { PgBoss, type ConstructorOptions } from 'pg-boss';
import { alive, SteadyClient } from '#db/client/steady-client.ts';
import { directUrl } from '#db/staff.ts';
import { log } from '#lib/log/log.ts';
import { declared } from '#lib/newsroom/declared.ts';
import type { Job } from '#lib/newsroom/room.ts';
import { slowTargets, targets } from './outbox.ts';
import { deliverUntil } from './outbox-round.ts';
import { purge } from './purge.ts';

/**
 * What is done regularly: what rooms declare, each minute what is left for search to read, and each
 * night what is too old to be kept.
 */
const jobs: readonly (readonly [name: string, job: Job])[] = Object.entries({
  ...declared('jobs'),
  'search-index': {
    cron: '* * * * *',
    load: async () => (await import('./index-search.ts')).indexForAWhile,
  },
  purge: { cron: '17 3 * * *', load: async () => purge },
});

const again = 30_000;

/**
 * Starts the background worker in this process; gives back how to stop it. A worker that cannot
 * start tries again.
 */
export function startWorker(): () => Promise<void> {
  const stopping = new AbortController();
  const outbox = deliverUntil(stopping.signal, [targets, slowTargets]);
  const boss = startBoss(stopping.signal);
  return async () => {
    stopping.abort();
    await Promise.all([
      outbox,
      boss.then((started) => started?.stop({ graceful: true, timeout: 5_000 })),
    ]);
  };
}

/** Its pool makes the connections that it is told to make; what else it takes, it hands on. */
const inItsPool = (options: ConstructorOptions): ConstructorOptions =>
  Object.assign(options, { Client: SteadyClient, ...alive });

async function startBoss(signal: AbortSignal): Promise<PgBoss | null> {
  while (!signal.aborted) {
    const boss = new PgBoss(
      inItsPool({
        connectionString: directUrl(),
        schema: 'pgboss',
        application_name: 'galley worker',
        max: 2,
      }),
    );
    boss.on('error', (error) => log.error({ err: error }, "The worker's queue failed"));
    try {
      await boss.start();
      for (const job of jobs) await register(boss, job);
      return boss;
    } catch (error) {
      log.error({ err: error }, 'The worker could not start');
      await boss.stop({ graceful: false }).catch(() => undefined);
      await wait(again, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }
  return null;
}

/** `exclusive`: one of a name at a time, so that a slow run is not overtaken by the next. */
async function register(
  boss: PgBoss,
  [name, { cron, load }]: (typeof jobs)[number],
): Promise<void> {
  const run = await load();
  await boss.createQueue(name, {
    policy: 'exclusive',
    retryLimit: 0,
    expireInSeconds: 300,
    deleteAfterSeconds: 3_600,
  });
  await boss.work(name, { pollingIntervalSeconds: 5 }, async () => {
    await run().catch((error: unknown) =>
      log.error({ err: error, job: name }, 'A regular job failed'),
    );
  });
  await boss.schedule(name, cron);
}
