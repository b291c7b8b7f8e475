import { destination, pino, type DestinationStream, type Logger } from 'pino';
import { requestId } from './request-context.ts';
import { describeError } from './describe-error.ts';

/* One logger in the process, though the server and Next's bundles are different module graphs. */
const kept = globalThis as typeof globalThis & { [key: symbol]: Logger | undefined };
const key = Symbol.for('galley.log');

/**
 * The process' log: one JSON object a line on standard output, with the request's id where there is
 * one. Secrets are redacted by name, connection strings lose their passwords, and a database error
 * its parameters.
 */
export const log: Logger = (kept[key] ??= pino(
  {
    level: knownLevel(process.env.LOG_LEVEL),
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: describeError },
    redact: {
      paths: [
        'cookie',
        'password',
        'secret',
        'token',
        'authorization',
        '*.cookie',
        '*.password',
        '*.secret',
        '*.token',
        '*.authorization',
      ],
      censor: '[redacted]',
    },
    mixin: () => {
      const id = requestId();
      return id ? { requestId: id } : {};
    },
  },
  standardOutput(),
));

/**
 * A terminal that was closed or a log's disk that is full takes no more lines; the newsroom goes on
 * without them.
 */
function standardOutput(): DestinationStream {
  const output = destination({ dest: 1, sync: true });
  output.on('error', () => undefined);
  return output;
}

/** readEnv() says what is wrong with the variable; a log that throws could not. */
function knownLevel(asked = ''): string {
  return asked === 'silent' || asked in pino.levels.values ? asked : 'info';
}
