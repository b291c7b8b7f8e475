import { setTimeout as wait } from 'node:timers/promises';
import type { Shift } from './work.ts';

/**
 * A story that there is none of: what is asked of it changes nothing, whenever the database is
 * back.
 */
const nobody = '0190f000-0000-7000-8000-000000000000';
const SENTENCES = [
  'The database does not answer now. Nothing was changed; try again in a moment.',
  'There is no such thing here, or it is not yours to see.',
];

/**
 * Asks for an action again and again while the database is away. It has to say so in one sentence,
 * with 503 and when to ask again, and to leave the sign-in as it is. Gives back what was otherwise.
 */
export async function askWhileAway(
  { url, actionId, cookies }: Shift,
  away: Promise<unknown>,
): Promise<string[]> {
  const over = new AbortController();
  void away.finally(() => over.abort());
  const faults: string[] = [];
  let told = 0;
  for (; !over.signal.aborted; await wait(100)) {
    const answer = await fetch(`${url}/newsroom`, {
      method: 'POST',
      headers: {
        'next-action': actionId,
        'content-type': 'text/plain;charset=UTF-8',
        cookie: cookies.reporter,
        origin: url,
      },
      body: JSON.stringify([{ action: 'submit', storyId: nobody, fields: {} }]),
      redirect: 'manual',
    });
    const text = await answer.text();
    const sentence = SENTENCES.find((one) => text.includes(one));
    const isAway = sentence === SENTENCES[0];
    if (isAway) told += 1;
    if (
      sentence === undefined ||
      answer.headers.has('set-cookie') ||
      answer.status !== (isAway ? 503 : 200) ||
      answer.headers.has('retry-after') !== isAway
    )
      faults.push(
        `an action was answered ${answer.status} while the database was away: ${text.slice(0, 200)}`,
      );
  }
  await away;
  const after = await fetch(`${url}/newsroom`, {
    headers: { cookie: cookies.reporter },
    redirect: 'manual',
    signal: AbortSignal.timeout(30_000),
  });
  if (after.status !== 200 && after.status !== 503)
    faults.push(`the sign-in did not outlive the database: ${after.status}`);
  return told > 0 ? faults : [...faults, 'no action said that the database was away'];
}
