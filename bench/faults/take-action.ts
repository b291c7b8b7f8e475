import { setTimeout as wait } from 'node:timers/promises';
import type { StoryRequest } from '#lib/newsroom/stories/take-action.ts';

/** What a person who pressed a button knows of it: done, not done and why, or nothing. */
export type Known = { is: 'done' } | { is: 'refused'; sentence: string } | { is: 'unknown' };

/**
 * Takes an action on a story as a browser does. Never throws: a server that is away leaves it
 * unknown.
 */
export async function takeAction(
  url: string,
  actionId: string,
  cookie: string,
  request: StoryRequest,
): Promise<Known> {
  try {
    const answer = await fetch(`${url}/newsroom/stories/${request.storyId}`, {
      method: 'POST',
      headers: {
        'next-action': actionId,
        'content-type': 'text/plain;charset=UTF-8',
        cookie,
        origin: url,
      },
      body: JSON.stringify([request]),
      redirect: 'manual',
      signal: AbortSignal.timeout(20_000),
    });
    const text = await answer.text();
    if (text.includes('"ok":true')) return { is: 'done' };
    const [, sentence] =
      /"ok":false,"error":\{"code":"(?!unavailable)[^"]*","sentence":"([^"]*)"/.exec(text) ?? [];
    return sentence === undefined ? { is: 'unknown' } : { is: 'refused', sentence };
  } catch {
    return { is: 'unknown' };
  }
}

/**
 * Takes it until it is known to be done, as people do who look before they press again. `isDone`
 * reads the truth from the database. Gives back whether the newsroom itself said that it was done.
 */
export async function takeUntilDone(
  take: () => Promise<Known>,
  isDone: () => Promise<boolean>,
): Promise<boolean> {
  for (;;) {
    const known = await take();
    if (known.is === 'done') return true;
    await wait(200);
    if (await isDone()) return false;
    if (known.is === 'refused')
      throw new Error(`An action was refused that nothing stood against: ${known.sentence}`);
  }
}
