import type { ServerResponse } from 'node:http';
import { staffPool } from '#db/client.ts';
import { sendSentence } from './send.ts';

const patience = 2_000;

/** `/healthz`: the process runs. `/readyz`: it can serve, because the database answers within two seconds. */
export async function answerHealth(path: string, response: ServerResponse, serving: boolean): Promise<void> {
  if (path === '/healthz') return sendSentence(response, 200, 'ok');
  if (serving && (await databaseAnswers())) return sendSentence(response, 200, 'ok');
  sendSentence(response, 503, 'not ready', { 'retry-after': '5' });
}

async function databaseAnswers(): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, patience, false).unref());
  // An unreachable database may reject long after the answer has gone.
  const asked = staffPool().query('SELECT 1').then(() => true, () => false);
  return Promise.race([asked, late]);
}
