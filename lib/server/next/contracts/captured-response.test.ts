import { NodeNextRequest, NodeNextResponse } from 'next/dist/server/base-http/node.js';
import { pipeToNodeResponse } from 'next/dist/server/pipe-readable.js';
import { serveStatic } from 'next/dist/server/serve-static.js';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { basename, dirname } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { inject } from '../inject.ts';

// The request and response of inject.ts are only as much of Node's as Next uses: here Next's own
// code uses them.

type Wrap = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
/** Next brings no types of it. */
const compression = createRequire(import.meta.url)('next/dist/compiled/compression') as (
  options: object,
) => Wrap;

const CHANGED =
  'Next asks more of a request or response than inject.ts has: compare MockRequest and ' +
  'CapturedResponse with what the failed part of Next calls.';

const captured = (
  handle: (request: IncomingMessage, response: ServerResponse) => unknown,
  headers: Record<string, string> = {},
) =>
  inject(async (request, response) => void (await handle(request, response)), '/x?y=1', {
    host: 'news.example',
    ...headers,
  });

it('Next’s own request and response stand on ours', async () => {
  const answer = await captured((request, response) => {
    const asked = new NodeNextRequest(request);
    new NodeNextResponse(response)
      .setHeader('x-asked', `${asked.method} ${asked.url} ${asked.headers.host as string}`)
      .appendHeader('link', '</a>')
      .appendHeader('link', '</b>')
      .body('whole')
      .send();
  });
  expect({ ...answer, body: String(answer.body) }, CHANGED).toEqual({
    status: 200,
    headers: { 'x-asked': 'GET /x?y=1 news.example', link: ['</a>', '</b>'] },
    body: 'whole',
  });
});

it('what Next streams into a response is captured whole', async () => {
  const pieces = new ReadableStream<Uint8Array>({
    start(to) {
      for (const piece of ['one ', 'two']) to.enqueue(new TextEncoder().encode(piece));
      to.close();
    },
  });
  const { body } = await captured((_, response) => pipeToNodeResponse(pieces, response));
  expect(String(body), CHANGED).toBe('one two');
});

it('a file that Next sends is captured whole', async () => {
  const { status, headers, body } = await captured((request, response) =>
    serveStatic(request, response, `/${basename(import.meta.filename)}`, {
      root: dirname(import.meta.filename),
    }),
  );
  expect([status, headers['content-length']], CHANGED).toEqual([200, body.length]);
  expect(String(body)).toContain('a file that Next sends is captured whole');
});

it('Next’s compression, which wraps a response before its head, works on ours', async () => {
  const { headers, body } = await captured(
    (request, response) =>
      compression({ threshold: 0 })(request, response, () => {
        response.setHeader('content-type', 'text/plain');
        response.end('packed');
      }),
    { 'accept-encoding': 'gzip' },
  );
  expect(headers['content-encoding'], CHANGED).toBe('gzip');
  expect(String(gunzipSync(body)), CHANGED).toBe('packed');
});
