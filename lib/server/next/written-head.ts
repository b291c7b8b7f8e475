import type { ServerResponse } from 'node:http';

let second = 0;
let date = '';

function dateLine(): string {
  const present = Math.floor(Date.now() / 1_000);
  if (present !== second) {
    second = present;
    date = `Date: ${new Date(present * 1_000).toUTCString()}\r\n`;
  }
  return date;
}

/** Whether Node would add nothing to a head but what `sendWrittenHead` adds. */
export const takesWrittenHead = (response: ServerResponse): boolean =>
  response.shouldKeepAlive && !response.headersSent && response.getHeaderNames().length === 0;

/** What Node adds to a head by itself beside the date; the time is in milliseconds. */
export const keepAliveLines = (timeoutMs: number): string =>
  `Connection: keep-alive\r\nKeep-Alive: timeout=${timeoutMs / 1_000}\r\n\r\n`;

/**
 * Sends a head that has been written already, with `last`, the lines of `keepAliveLines`. Node
 * would put it together and check it anew for each answer, a tenth of what an answer costs; it has
 * no public way to be given one. The tests hold this to what `writeHead` sends, to the byte.
 */
export function sendWrittenHead(
  response: ServerResponse,
  status: number,
  { head, body }: { head: string; body: Buffer },
  last: string,
): void {
  response.statusCode = status;
  (response as ServerResponse & { _header: string })._header = head + dateLine() + last;
  response.end(body);
}
