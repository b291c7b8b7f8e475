/**
 * What keeps PostgreSQL from answering: it is `away`, or its disk is `full`. Neither says anything
 * about what was asked.
 */
export type Trouble = 'away' | 'full';

/**
 * A transaction whose connection broke while it was committing: nobody knows whether it was done.
 * It is never tried again unseen.
 */
export class UnknownOutcome extends Error {
  override name = 'UnknownOutcome';
}

const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNABORTED',
]);
/** SQLSTATE: connection exceptions, the server's shutdown, crash or start, too many connections. */
const away = /^(08\w{3}|57P0[1-3]|53300)$/;
/** What pg says of a connection without giving a code. */
const sentences =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed and is not queryable|Query read timeout|Cannot use a pool after calling end)/;
const full = new Set(['53100', 'ENOSPC', 'EDQUOT']);

/**
 * What of the database's own troubles an error tells of, at whatever depth; null for an error of
 * what was asked.
 */
export function troubleOf(error: unknown): Trouble | null {
  for (const one of causesOf(error)) {
    const code = codeOf(one);
    if (full.has(code)) return 'full';
    if (
      one instanceof UnknownOutcome ||
      away.test(code) ||
      sentences.test(one.message) ||
      (networkCodes.has(code) && !isOfFile(one))
    )
      return 'away';
  }
  return null;
}

/**
 * Whether the error says for certain that nothing reached PostgreSQL: there was no connection to
 * send it over.
 */
export function wasNotSent(error: unknown): boolean {
  return causesOf(error).some((one) => {
    if ('syscall' in one && one.syscall === 'connect') return true;
    return (
      /^(57P03|53300)$/.test(codeOf(one)) ||
      /^(timeout exceeded when trying to connect|Connection terminated due to connection timeout)/.test(
        one.message,
      )
    );
  });
}

/**
 * SQLSTATE of text that PostgreSQL cannot keep: U+0000, half of a surrogate pair, a number beyond
 * its type, no UUID.
 */
const unfit = /^(22021|22P05|22P02|22003|22007|22008|22001|22026)$/;

/** Whether PostgreSQL refused a value for what it is: whoever sent it is told so. */
export const isUnfit = (error: unknown): boolean =>
  causesOf(error).some((one) => unfit.test(codeOf(one)));

/** A missing file has the code of a missing socket. */
const isOfFile = (error: Error): boolean =>
  'syscall' in error && error.syscall !== 'connect' && codeOf(error) === 'ENOENT';

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** The error, what caused it, and so on; of several addresses that failed, each. */
function causesOf(error: unknown, depth = 0): Error[] {
  if (!(error instanceof Error) || depth > 8) return [];
  const parts: unknown[] = error instanceof AggregateError ? error.errors : [];
  return [error, ...[error.cause, ...parts].flatMap((one) => causesOf(one, depth + 1))];
}
