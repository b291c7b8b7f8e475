import { request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { SITE_URL } from './checkout.ts';

/** What is asked of both servers. */
export interface Question {
  method: string;
  path: string;
  headers: Readonly<Record<string, string>>;
}

/** What of an answer must be the same in both. */
export interface Answer {
  status: number;
  /** `Name: value`, in the order in which they came. */
  headers: string[];
  body: string;
}

/** Asks a server of this machine on a port; without redirects, with nothing unpacked. */
export function ask(port: number, { method, path, headers }: Question): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port,
        method,
        path,
        headers: { host: new URL(SITE_URL).host, ...headers },
      },
      (answer) => {
        buffer(answer).then(
          (body) => resolve(comparable(answer.statusCode ?? 0, answer.rawHeaders, body)),
          reject,
        );
      },
    );
    asked.once('error', reject).end();
  });
}

/** What is another in each answer by its nature. */
const PASSING = new Set(['date', 'x-request-id', 'age']);
/**
 * What is reckoned from bytes: in these the build's names may stand, and of a head alone nobody
 * knows.
 */
const OF_BYTES = new Set(['etag', 'content-length']);
const BUILT = /\/_next\/static\/[\w./%~-]+/g;

/**
 * An answer without what differs by nature: moment and number of the request, names of the build's
 * files, hours of pages drawn now.
 */
export function comparable(status: number, raw: readonly string[], body: Buffer): Answer {
  const pairs = raw.flatMap((name, at): [string, string][] =>
    at % 2 === 0 ? [[name, raw[at + 1] ?? '']] : [],
  );
  const value = (wanted: string) =>
    pairs.find(([name]) => name.toLowerCase() === wanted)?.[1] ?? '';
  const text = textOf(body, value('content-encoding'));
  const isPage = /^text\/html\b/.test(value('content-type'));
  const named = text.replaceAll(BUILT, '/_next/static/…');
  const isLeftOut = (name: string) =>
    PASSING.has(name) ||
    (OF_BYTES.has(name) && (named !== text || text === '')) ||
    (isPage && name === 'last-modified');
  return {
    status,
    headers: pairs
      .filter(([name]) => !isLeftOut(name.toLowerCase()))
      .map(([name, said]) => `${name}: ${said.replaceAll(BUILT, '/_next/static/…')}`),
    body: named,
  };
}

const UNPACK: Readonly<Record<string, (body: Buffer) => Buffer>> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
};

/** Every byte as one character, so that pictures can be compared like texts. */
function textOf(body: Buffer, encoding: string): string {
  const unpack = body.length > 0 ? UNPACK[encoding] : undefined;
  return (unpack ? unpack(body) : body).toString('latin1');
}

const AROUND = 80;

/** In what two answers differ first, in words for a person; null where in nothing. */
export function firstDifference(before: Answer, after: Answer): string | null {
  if (before.status !== after.status) return `status ${before.status}, then ${after.status}`;
  const rows = Math.max(before.headers.length, after.headers.length);
  for (let at = 0; at < rows; at += 1) {
    if (before.headers[at] !== after.headers[at])
      return `header ${before.headers[at] ?? 'none'}\n    then ${after.headers[at] ?? 'none'}`;
  }
  if (before.body === after.body) return null;
  let from = 0;
  while (from < before.body.length && before.body[from] === after.body[from]) from += 1;
  const piece = (text: string) =>
    JSON.stringify(
      Buffer.from(text.slice(Math.max(0, from - AROUND), from + AROUND), 'latin1').toString('utf8'),
    );
  return `body, byte ${from}: ${piece(before.body)}\n    then ${piece(after.body)}`;
}
