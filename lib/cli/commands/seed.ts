import { OperatorError } from '#db/operator-error.ts';
import { readEnv } from '#lib/env/env.ts';
import { fillDemo } from '#lib/newsroom/demo/fill.ts';
import { fillUnderLock } from '#lib/newsroom/demo/fill-under-lock.ts';
import { demoState } from '#lib/newsroom/demo/demo-state.ts';
import { command } from '../command.ts';
import { onNewsroom } from '../newsroom.ts';
import { say } from '../say.ts';

async function fill(): Promise<void> {
  const state = await demoState();
  if (state === 'filled' || state === 'own')
    throw new OperatorError(
      'The newsroom has people already: the demo goes into an empty one only.',
    );
  await fillDemo({ onStep: (step) => say(`${step} …`) });
}

export const seed = command({
  summary:
    'Fills an empty newsroom with the demo: the embedded one, or with SEED_DEMO=1 the one that DATABASE_URL names.',
  usage: '',
  arguments: [],
  options: {},
  async run() {
    const { DATABASE_URL, SEED_DEMO } = readEnv();
    if (DATABASE_URL && !SEED_DEMO)
      throw new OperatorError(
        'The demo is not written into the database of DATABASE_URL unless SEED_DEMO=1.',
      );
    await onNewsroom(() => fillUnderLock(fill));
    say('The demo newsroom is there.');
  },
});
