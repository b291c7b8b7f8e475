import { staffDb } from '#db/staff.ts';
import type { Env } from '#lib/env/env.ts';
import { fillDemo } from '#lib/newsroom/demo/fill.ts';
import { fillUnderLock } from '#lib/newsroom/demo/fill-under-lock.ts';
import { demoState } from '#lib/newsroom/demo/demo-state.ts';
import { fillReference } from '#lib/newsroom/organisation/fill-reference.ts';
import type { Opened } from './open-database.ts';
import { say, step } from './progress.ts';

/**
 * Fills an empty newsroom: the embedded one with the demo, a given one with what none can begin
 * without, or with the demo where SEED_DEMO=1 asks for it. Of several processes that start together
 * one fills and the others wait. Tells whether it is the demo.
 */
export function fillWhereDue(
  env: Pick<Env, 'SEED_DEMO'>,
  opened: Pick<Opened, 'embedded'>,
): Promise<boolean> {
  return fillUnderLock(() => fill(env, opened));
}

async function fill(
  { SEED_DEMO }: Pick<Env, 'SEED_DEMO'>,
  { embedded }: Pick<Opened, 'embedded'>,
): Promise<boolean> {
  const state = await demoState();
  if (state === 'own' && SEED_DEMO)
    say('SEED_DEMO is set, but this newsroom has people already: the demo was not written.');
  if ((embedded || SEED_DEMO) && state !== 'own') {
    if (state !== 'filled') await step('Writing the demo newsroom', () => fillDemo());
    return true;
  }
  await staffDb().transaction(fillReference);
  return state === 'filled';
}
