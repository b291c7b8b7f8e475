import type { IncomingHttpHeaders, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { chooseEncoding, encode, isCompressible } from './encoding.ts';
import { etagIn, etagOf, isKnown } from './validators.ts';

/** An answer that is whole: what it says before encoding and conditions. */
export interface Finished {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

/** How a body is put into an encoding; lets what never changes be encoded once. */
export type Encode = typeof encode;

/**
 * Sends a whole answer: in the asker's encoding, as 304 where it is known already, without its body
 * for HEAD.
 */
export async function send(
  asked: { method?: string | undefined; headers: IncomingHttpHeaders },
  response: ServerResponse,
  finished: Finished,
  encodeAs: Encode = encode,
): Promise<void> {
  const { status, body } = finished;
  const headers: OutgoingHttpHeaders = { ...finished.headers };
  const compressible = isCompressible(headers['content-type'] ?? '', body.length);
  const encoding = compressible ? chooseEncoding(asked.headers['accept-encoding']) : 'identity';
  if (compressible) headers.vary = 'Accept-Encoding';
  if (status === 200) headers.etag = etagIn(etagOf(body, headers.etag), encoding);
  if (
    status === 200 &&
    isKnown(asked.headers, {
      etag: String(headers.etag),
      lastModified: headers['last-modified']?.toString(),
    })
  ) {
    delete headers['content-type'];
    response.writeHead(304, headers).end();
    return;
  }
  const encoded = await encodeAs(body, encoding);
  if (encoding !== 'identity') headers['content-encoding'] = encoding;
  response.writeHead(status, { ...headers, 'content-length': encoded.length });
  response.end(asked.method === 'HEAD' ? undefined : encoded);
}

/** Sends one plain sentence. */
export function sendSentence(
  response: ServerResponse,
  status: number,
  sentence: string,
  headers: OutgoingHttpHeaders = {},
): void {
  const body = Buffer.from(`${sentence}\n`);
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': body.length,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...headers,
  });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}
