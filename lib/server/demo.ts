import { staffDb } from '#db/client.ts';
import type { Env } from '#lib/env.ts';
import { fillDemo } from '#lib/newsroom/demo/fill.ts';
import { demoState } from '#lib/newsroom/demo/state.ts';
import { fillReference } from '#lib/newsroom/house/fill-reference.ts';
import type { Opened } from './database.ts';
import { say, step } from './progress.ts';

/**
 * Fills an empty newsroom: the embedded one with the demo, a given one with what none can begin without, or with the demo
 * where SEED_DEMO=1 asks for it. Tells whether it is the demo.
 */
export async function fillWhereDue({ SEED_DEMO }: Env, { embedded }: Opened): Promise<boolean> {
  const state = await demoState();
  if (state === 'own' && SEED_DEMO) say('SEED_DEMO is set, but this newsroom has people already: the demo was not written.');
  if ((embedded || SEED_DEMO) && state !== 'own') {
    if (state !== 'filled') await step('Writing the demo newsroom', () => fillDemo());
    return true;
  }
  await staffDb().transaction(fillReference);
  return state === 'filled';
}
