import { OperatorError } from '#db/operator-error.ts';
import { startEmbedded } from '#db/embedded.ts';
import { migrate } from '#db/migrate.ts';
import type { Env } from '#lib/env/env.ts';
import { log } from '#lib/log/log.ts';
import { say, step } from './progress.ts';
import { keptSecret } from './secret.ts';
import type { Shutdown } from './shutdown.ts';

export interface Opened {
  url: string;
  /** Whether it is the embedded one, and so this process' to fill with the demo newsroom. */
  embedded: boolean;
  authSecret: string;
}

/**
 * Opens the database that the environment names, or the embedded one, at this code's schema, and
 * sets DATABASE_URL, DIRECT_DATABASE_URL, READER_DATABASE_URL and AUTH_SECRET for the rest of the
 * process.
 */
export async function openDatabase(env: Env, shutdown: Shutdown): Promise<Opened> {
  const url = env.DATABASE_URL ?? (await openEmbedded(env, shutdown));
  const authSecret = env.AUTH_SECRET ?? (await keptSecret(env.DATA_DIR));
  const direct = env.DIRECT_DATABASE_URL ?? url;
  Object.assign(process.env, {
    DATABASE_URL: url,
    DIRECT_DATABASE_URL: direct,
    AUTH_SECRET: authSecret,
  });
  // Read already: beside the variable itself the file would be a mistake to whoever reads the
  // environment next.
  for (const name of [
    'DATABASE_URL_FILE',
    'DIRECT_DATABASE_URL_FILE',
    'AUTH_SECRET_FILE',
    'READER_DATABASE_URL_FILE',
  ])
    delete process.env[name];
  await step('Bringing the database to this version', () =>
    migrate(direct, { authSecret, readerUrl: env.READER_DATABASE_URL }),
  );
  return { url, embedded: env.DATABASE_URL === undefined, authSecret };
}

async function openEmbedded(env: Env, shutdown: Shutdown): Promise<string> {
  const { url, sharedWith, stop } = await startEmbedded(env.DATA_DIR, {
    alone: true,
    onStep: (sentence) => say(`${sentence} …`),
    onTrouble: (sentence, error) =>
      log.error({ alarm: 'postgresql', ...(error === undefined ? {} : { err: error }) }, sentence),
  });
  if (sharedWith !== null) {
    throw new OperatorError(
      `Another Galley (process ${sharedWith}) uses DATA_DIR ${env.DATA_DIR}: stop it, or set ` +
        `DATA_DIR to another folder.`,
    );
  }
  shutdown.opened('PostgreSQL', stop);
  return url;
}
