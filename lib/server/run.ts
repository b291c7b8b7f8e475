import { join } from 'node:path';
import { OperatorError } from '#db/operator-error.ts';
import { readEnv } from '#lib/env/env.ts';
import { log } from '#lib/log/log.ts';
import { hideQueryParameters, sendConsoleToLog } from '#lib/log/console.ts';
import { say } from './process/progress.ts';
import { serve } from './serve.ts';
import { endInOrder } from './process/shutdown.ts';

/**
 * The process of a newsroom: everything in it is opened in order, and closed the other way round.
 */
const dev = process.argv.includes('--dev');
const root = join(import.meta.dirname, '..', '..');
process.chdir(root);
Object.assign(process.env, {
  NODE_ENV: dev ? 'development' : 'production',
  NEXT_TELEMETRY_DISABLED: '1',
});

const shutdown = endInOrder();
// A terminal that was closed takes no more lines; that is no reason to leave PostgreSQL running.
process.stdout.on('error', () => undefined);
process.on('unhandledRejection', (error) =>
  log.error({ err: error }, 'A promise was rejected and nobody listened'),
);
process.on('uncaughtException', (error) => {
  log.fatal({ err: error }, 'The process ends: an error that nobody caught');
  void shutdown.close().finally(() => process.exit(1));
});

try {
  const env = readEnv();
  if (dev) hideQueryParameters();
  else sendConsoleToLog();
  const start = serve(env, { root, dev, shutdown });
  shutdown.starting(start);
  await start;
} catch (error) {
  // Asked to end while it was starting: what is interrupted then is no failure.
  if (!shutdown.signal.aborted) {
    if (error instanceof OperatorError) say(error.message);
    else log.fatal({ err: error }, 'Galley could not start');
    await shutdown.close();
    process.exit(1);
  }
}
