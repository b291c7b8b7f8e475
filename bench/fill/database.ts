import pg from 'pg';
import { closePools } from '#db/pools.ts';
import { staffPool } from '#db/staff.ts';
import { startEmbedded } from '#db/embedded.ts';
import { migrate } from '#db/migrate.ts';

/**
 * The newsroom that is measured: that of DATABASE_URL, else the embedded one of DATA_DIR. Migrated.
 */
export async function openDatabase(): Promise<{
  url: string;
  alone: boolean;
  isEmpty(): Promise<boolean>;
  close(): Promise<void>;
}> {
  const given = process.env.DATABASE_URL;
  const dataDir = process.env.DATA_DIR;
  if (!given && !dataDir)
    throw new Error(
      'Name a database to measure on: DATABASE_URL, or DATA_DIR for an embedded one.',
    );
  const embedded = given ? null : await startEmbedded(dataDir ?? '');
  const url = given ?? embedded?.url ?? '';
  process.env.DATABASE_URL = url;
  await migrate(url, {
    authSecret: process.env.AUTH_SECRET ?? 'for measuring only, nobody signs in',
  });
  const isEmpty = async () =>
    (await staffPool().query('SELECT FROM newsroom.story LIMIT 1')).rowCount === 0;
  return {
    url,
    alone: embedded !== null && embedded.sharedWith === null,
    isEmpty,
    close: async () => {
      await closePools();
      await embedded?.stop();
    },
  };
}

/**
 * A connection of its own, told not to wait for the disk: what is filled in can be filled in again.
 */
export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`SET synchronous_commit = off; SET work_mem = '128MB'`);
  return client;
}
