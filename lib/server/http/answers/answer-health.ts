import type { ServerResponse } from 'node:http';
import { whyNotReady } from '../ready.ts';
import { sendSentence } from '../send.ts';

/**
 * `/healthz`: the process runs. `/readyz`: it can serve: the database answers within two seconds,
 * and what is written finds room.
 */
export async function answerHealth(
  path: string,
  response: ServerResponse,
  serving: boolean,
): Promise<void> {
  if (path === '/healthz') return sendSentence(response, 200, 'ok');
  const why = serving ? await whyNotReady() : 'it is starting or ending';
  if (why === null) return sendSentence(response, 200, 'ok');
  sendSentence(response, 503, `not ready: ${why}`, { 'retry-after': '5' });
}
