import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, inject } from 'vitest';
import { closePools } from '#db/pools.ts';
import { migrate } from '#db/migrate.ts';
import { AUTH_SECRET, sibling } from '../address.ts';
import { dropDatabase, runOnce } from './statement.ts';

/**
 * Gives a `*.db.test.ts` file a database of its own, copied from the migrated template of the run;
 * one with rules of its own for letters is migrated from its beginning. Call it once, at the top level. Sets DATABASE_URL, READER_DATABASE_URL and AUTH_SECRET before the
 * first test; closes both pools and drops the database after the last.
 * @param locale as CREATE DATABASE takes it: LOCALE_PROVIDER icu ICU_LOCALE 'tr'. Such a database
 *   is migrated from its beginning.
 */
export function useDatabase(locale?: string): void {
  const name = `galley_test_${randomBytes(6).toString('hex')}`;
  const { url, template } = inject('postgres');

  beforeAll(async () => {
    // Half as long as copying it through the log, which a throw-away database does not need.
    const like = locale ? `template0 ${locale}` : `${template} STRATEGY FILE_COPY`;
    await runOnce(url, `CREATE DATABASE ${name} TEMPLATE ${like}`);
    process.env.DATABASE_URL = sibling(url, name);
    process.env.AUTH_SECRET = AUTH_SECRET;
    // A copy has no reader role of its own and does not take over what is granted on a database.
    await migrate(process.env.DATABASE_URL, { authSecret: AUTH_SECRET });
  });

  afterAll(async () => {
    await closePools();
    await dropDatabase(url, name);
  });
}
