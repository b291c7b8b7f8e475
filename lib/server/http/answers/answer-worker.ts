import type { IncomingMessage, ServerResponse } from 'node:http';
import { WORKER } from '#lib/newsroom/device/names.ts';
import { send } from '../send.ts';

/** Whether a request is for the newsroom's service worker. */
export const isForWorker = (path: string, method: string | undefined): boolean =>
  path === WORKER.address && (method === 'GET' || method === 'HEAD');

/**
 * Answers with the service worker's script. It is asked for anew at each visit: a new release is
 * noticed by it.
 */
export async function answerWorker(
  request: IncomingMessage,
  response: ServerResponse,
  script: string,
): Promise<void> {
  await send(request, response, {
    status: 200,
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; connect-src 'self'",
      // Its own folder would be /newsroom/, without the room at /newsroom itself. Readers'
      // addresses stay out of its reach.
      'service-worker-allowed': WORKER.scope,
    },
    body: Buffer.from(script),
  });
}
