import { format } from 'node:util';
import { log } from './log.ts';
import { describeError } from './describe-error.ts';

/*
 * Next prints failures of pages to the console, whole errors with all their properties: a failed
 * query would show its parameters there. Through the log they are lines like all others, and
 * described as the log describes them.
 */

/** Sends what libraries print to the console to the log; for production. */
export function sendConsoleToLog(): void {
  console.error = (...parts: unknown[]) => log.error(lineOf(parts));
  console.warn = (...parts: unknown[]) => log.warn(lineOf(parts));
  console.log = console.info = (...parts: unknown[]) => log.info(lineOf(parts));
  console.debug = (...parts: unknown[]) => log.debug(lineOf(parts));
}

/** Leaves the console to people, but for the parameters of failed queries; for development. */
export function hideQueryParameters(): void {
  const print = console.error.bind(console);
  console.error = (...parts: unknown[]) =>
    print(
      ...parts.map((part) =>
        part instanceof Error && 'params' in part ? describeError(part) : part,
      ),
    );
}

function lineOf(parts: unknown[]): { msg: string; err?: unknown } {
  const error = parts.find((part) => part instanceof Error);
  const rest = parts.filter((part) => !(part instanceof Error));
  const msg = format(...rest).trim();
  return error ? { err: error, msg: msg || 'A page failed' } : { msg };
}
