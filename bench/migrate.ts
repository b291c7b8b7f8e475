import pg from 'pg';
import { startEmbedded } from '#db/embedded.ts';
import { migrate } from '#db/migrate.ts';
import { percentile } from './figures.ts';

/*
 * DATA_DIR=… node bench/migrate.ts
 * Brings a newsroom that an earlier version has filled to this version's schema while somebody
 * writes in it, and says how long a write had to wait at most.
 */
const dataDir = process.env.DATA_DIR;
if (!dataDir) throw new Error('Name the newsroom to migrate: DATA_DIR.');
const embedded = await startEmbedded(dataDir);
const began = performance.now();
const seconds = () => ((performance.now() - began) / 1000).toFixed(1);

async function connect(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: embedded.url });
  await client.connect();
  return client;
}

interface Waited {
  at: string;
  ms: number;
  during: string;
}

/**
 * What a keystroke, an action and a publication write, in a story after the other; every write that
 * takes its time is noted.
 */
async function writeUntil(stop: AbortSignal, watcher: pg.Client, waited: Waited[]): Promise<void> {
  const client = await connect();
  const { rows } = await client.query<{ id: string }>(
    'SELECT id FROM newsroom.story ORDER BY changed_at DESC LIMIT 2000',
  );
  for (let at = 0; !stop.aborted; at += 1) {
    const id = rows[(at * 7) % rows.length]?.id;
    const start = performance.now();
    await client.query('BEGIN');
    await client.query('SELECT FROM newsroom.story WHERE id = $1 FOR UPDATE', [id]);
    await client.query(
      `UPDATE newsroom.working_copy SET version = version + 1, search = search || $2,
      changed_at = now() WHERE story_id = $1`,
      [id, ` word${at}`],
    );
    await client.query('UPDATE newsroom.story SET changed_at = now() WHERE id = $1', [id]);
    await client.query(
      'UPDATE publication.showing SET updated_at = updated_at WHERE story_id = $1',
      [id],
    );
    await client.query('UPDATE publication.story SET slug = slug WHERE id = $1', [id]);
    await client.query('COMMIT');
    const ms = performance.now() - start;
    const during =
      ms > 100
        ? ((
            await watcher.query<{ query: string }>(
              `SELECT left(query, 70) AS query FROM pg_stat_activity WHERE application_name = 'migrating'`,
            )
          ).rows[0]?.query ?? '')
        : '';
    waited.push({ at: seconds(), ms, during });
  }
  await client.end();
}

const stop = new AbortController();
const waited: Waited[] = [];
const watcher = await connect();
const writing = writeUntil(stop.signal, watcher, waited);
const migrating = new URL(embedded.url);
migrating.searchParams.set('application_name', 'migrating');
await migrate(migrating.href, { authSecret: 'for measuring only, nobody signs in' });
process.stdout.write(`migrated in ${seconds()} s\n`);
stop.abort();
await writing;
const times = waited.map(({ ms }) => ms);
process.stdout.write(
  `${times.length} writes: p50 ${percentile(times, 0.5).toFixed(1)} ms, p99 ` +
    `${percentile(times, 0.99).toFixed(1)} ms, longest ${Math.max(...times).toFixed(0)} ms\n`,
);
for (const { at, ms, during } of waited.toSorted((a, b) => b.ms - a.ms).slice(0, 10))
  process.stdout.write(
    `  ${ms.toFixed(0)} ms at ${at} s, during: ${during.replaceAll(/\s+/g, ' ')}\n`,
  );
await watcher.end();
await embedded.stop();
