import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { closePools } from '#db/client.ts';
import { migrate } from '#db/migrate.ts';
import { AUTH_SECRET, sibling } from './address.ts';

/**
 * Gives a `*.db.test.ts` file a database of its own, copied from the migrated template of the run. Call it once, at the top level.
 * Sets DATABASE_URL and READER_DATABASE_URL before the first test; closes both pools and drops the database after the last.
 */
export function useDatabase(): void {
  const name = `galley_test_${randomBytes(6).toString('hex')}`;
  const { url, template } = inject('postgres');

  beforeAll(async () => {
    process.env.DATABASE_URL = sibling(url, name);
    process.env.AUTH_SECRET = AUTH_SECRET;
    await inTurn(url, async (client) => {
      await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
      // A copy does not take over what is granted on the database itself: the migration grants it again.
      await migrate(sibling(url, name), { authSecret: AUTH_SECRET });
    });
  });

  afterAll(async () => {
    await closePools();
    await inTurn(url, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  });
}

/** One test file at a time: roles belong to the whole server, and two who alter the same role at once get an error. */
async function inTurn(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(61, 1)');
    await work(client);
  } finally {
    await client.end();
  }
}
