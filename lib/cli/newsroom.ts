import type pg from 'pg';
import { closePools } from '#db/pools.ts';
import { startEmbedded } from '#db/embedded.ts';
import { migrate } from '#db/migrate.ts';
import { connect } from '#db/migrate/connect.ts';
import { readEnv } from '#lib/env/env.ts';
import { prepareDataDir } from '#lib/server/process/data-dir.ts';
import { keptSecret } from '#lib/server/process/secret.ts';

/**
 * The newsroom that the environment names: its database, started where it is the embedded one, and
 * its files.
 */
export interface Newsroom {
  url: string;
  authSecret: string;
  /** Absolute. */
  dataDir: string;
  /** Brings the schema and readers' rights up to date; gives back readers' connection string. */
  migrate: () => Promise<string>;
}

/**
 * Work on the newsroom of the environment; an embedded PostgreSQL that nobody runs is started for
 * it and stopped after it.
 */
export async function onNewsroomAsItIs<T>(work: (newsroom: Newsroom) => Promise<T>): Promise<T> {
  const {
    DATABASE_URL,
    DIRECT_DATABASE_URL = DATABASE_URL,
    READER_DATABASE_URL,
    AUTH_SECRET,
    DATA_DIR,
  } = readEnv();
  await prepareDataDir(DATA_DIR);
  // Not through a pooler: what a command does takes long transactions, COPY and locks of its own.
  const server = DIRECT_DATABASE_URL
    ? { url: DIRECT_DATABASE_URL, stop: async () => undefined }
    : await startEmbedded(DATA_DIR);
  try {
    const authSecret = AUTH_SECRET ?? (await keptSecret(DATA_DIR));
    return await work({
      url: server.url,
      authSecret,
      dataDir: DATA_DIR,
      migrate: () => migrate(server.url, { authSecret, readerUrl: READER_DATABASE_URL }),
    });
  } finally {
    await server.stop();
  }
}

/**
 * The same, migrated, with the pools of db/pools.ts open on it, and the environment as a running
 * server has it.
 */
export async function onNewsroom<T>(work: (newsroom: Newsroom) => Promise<T>): Promise<T> {
  return onNewsroomAsItIs(async (newsroom) => {
    await newsroom.migrate();
    Object.assign(process.env, { DATABASE_URL: newsroom.url, AUTH_SECRET: newsroom.authSecret });
    return work(newsroom).finally(closePools);
  });
}

/** The same as it is, by one connection of its own. */
export async function onConnection<T>(
  work: (client: pg.Client, newsroom: Newsroom) => Promise<T>,
): Promise<T> {
  return onNewsroomAsItIs(async (newsroom) => {
    const client = await connect(newsroom.url, 'DATABASE_URL');
    return work(client, newsroom).finally(() => client.end());
  });
}
