import type { IncomingMessage, ServerResponse } from 'node:http';
import { readerPool } from '#db/reader.ts';
import { staffPool } from '#db/staff.ts';
import { troubleOf } from '#db/trouble.ts';
import { log } from '#lib/log/log.ts';
import { asksForData } from '../next/request-parts.ts';
import { readerHeaders } from './policies.ts';
import { sendSentence, type Finished } from './send.ts';

/** Seconds after which who was not answered may ask again. */
const AGAIN = '5';

const sentences = {
  staff:
    'The newsroom cannot be asked just now: its database does not answer. You are not signed ' +
    'out, nothing that was saved is lost, and what you type at a desk is kept on this device.',
  reader: 'The page cannot be made just now. Try again in a moment.',
} as const;

/**
 * A page that says that nothing could be asked. It is no answer to what was asked: neither yes nor
 * no, and no cookie is touched.
 */
export function unavailablePage(whom: keyof typeof sentences): Finished {
  const body = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>Just a moment</title>
<style>:root{color-scheme:light dark}body{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1.25rem}h1{font-size:1.6rem}</style></head>
<body><main><h1>Just a moment</h1><p>${sentences[whom]}</p><p><a href="">Try again</a></p></main></body></html>
`;
  return {
    status: 503,
    headers: {
      ...readerHeaders,
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'retry-after': AGAIN,
    },
    body: Buffer.from(body),
  };
}

/**
 * Sends such a page to whoever asked for a page, and to a program the same as `{ error }`, which it
 * can tell from being signed out.
 */
export function sendUnavailable(request: IncomingMessage, response: ServerResponse): void {
  if (request.url?.startsWith('/media/'))
    return sendSentence(response, 503, sentences.reader, { 'retry-after': AGAIN });
  const page = unavailablePage('staff');
  const forPerson =
    /\btext\/html\b/.test(request.headers.accept ?? '') && !asksForData(request.headers);
  const body = forPerson
    ? page.body
    : Buffer.from(JSON.stringify({ error: { code: 'unavailable', sentence: sentences.staff } }));
  const type = forPerson ? page.headers['content-type'] : 'application/json; charset=utf-8';
  response.writeHead(503, { ...page.headers, 'content-type': type, 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/**
 * Whether PostgreSQL answers, asked before anything of the newsroom is: what cannot be asked would
 * otherwise end as somebody unknown, a picture that is not there, or a bare failure. Waits for a
 * restart as every question does.
 */
export async function canAsk(routeClass: 'staff' | 'picture'): Promise<boolean> {
  try {
    await (routeClass === 'staff' ? staffPool() : readerPool()).query('SELECT 1');
    return true;
  } catch (error) {
    if (troubleOf(error) === null) throw error;
    log.warn({ err: error }, 'A request could not be answered: the database is away');
    return false;
  }
}
