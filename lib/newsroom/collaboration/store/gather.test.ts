import { expect, test } from 'vitest';
import { gather, type Waiting } from './gather.ts';

const later = () => Promise.withResolvers<void>();

/** Work that notes who came together, and waits until it is let go. */
function noted() {
  const rounds: string[][] = [];
  const gate = later();
  const ask = gather<string, string>(async (waiting: readonly Waiting<string, string>[]) => {
    rounds.push(waiting.map(({ asked }) => asked));
    await gate.promise;
    for (const { asked, resolve, reject } of waiting) {
      if (asked === 'bad') reject(new Error('refused'));
      else resolve(`${asked} done`);
    }
  });
  return { rounds, ask, go: gate.resolve };
}

test(
  'what is asked for while work is under way goes together in the next, in its order; another ' +
    'story waits for nothing',
  async () => {
    const { rounds, ask, go } = noted();
    const first = ask('a', 'one');
    await Promise.resolve();
    await Promise.resolve();
    const rest = [ask('a', 'two'), ask('a', 'bad'), ask('b', 'other'), ask('a', 'three')];
    go();
    expect(await Promise.allSettled([first, ...rest])).toMatchObject([
      { value: 'one done' },
      { value: 'two done' },
      { reason: { message: 'refused' } },
      { value: 'other done' },
      { value: 'three done' },
    ]);
    expect(rounds).toEqual([['one'], ['other'], ['two', 'bad', 'three']]);
  },
);

test('a round takes no more than a commit can bear', async () => {
  const { rounds, ask, go } = noted();
  const all = Array.from({ length: 150 }, (_, at) => ask('a', String(at)));
  go();
  await Promise.all(all);
  expect(rounds.map(({ length }) => length)).toEqual([64, 64, 22]);
});
