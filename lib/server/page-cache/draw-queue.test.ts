import { expect, it, vi } from 'vitest';
import { DrawQueue, type Urgency } from './draw-queue.ts';

/** Asks for drawings that go on until they are let go; tells which have begun. */
function asked(queue: DrawQueue) {
  const begun: string[] = [];
  const going = new Map<string, () => void>();
  const ask = (name: string, urgency: Urgency) =>
    queue.run(urgency, () => {
      begun.push(name);
      return new Promise<void>((resolve) => going.set(name, resolve));
    });
  const settled = () => new Promise(setImmediate);
  const end = async (name: string) => {
    going.get(name)?.();
    await settled();
  };
  return { begun, ask, end, settled };
}

it('draws a few at a time, what readers wait for first', async () => {
  const { begun, ask, end, settled } = asked(new DrawQueue({ places: 2, crowd: 100 }));
  for (const name of ['a', 'b', 'c']) void ask(name, 'reader');
  void ask('proof', 'minor');
  void ask('d', 'reader');
  await settled();
  expect(begun).toEqual(['a', 'b']);
  await end('a');
  await end('b');
  expect(begun).toEqual(['a', 'b', 'c', 'd']);
  await end('c');
  expect(begun.at(-1)).toBe('proof');
});

it('gives what is minor at most half of the places, though nothing else waits', async () => {
  const { begun, ask, end, settled } = asked(new DrawQueue({ places: 4, crowd: 100 }));
  for (const name of ['s1', 's2', 's3']) void ask(name, 'minor');
  await settled();
  expect(begun).toEqual(['s1', 's2']);
  void ask('page', 'reader');
  await settled();
  expect(begun).toEqual(['s1', 's2', 'page']);
  await end('s1');
  expect(begun.at(-1)).toBe('s3');
});

it('comes to what is minor however many readers wait', async () => {
  const { begun, ask, end, settled } = asked(new DrawQueue({ places: 1, crowd: 100 }));
  for (let n = 0; n < 20; n += 1) void ask(`page ${n}`, 'reader');
  void ask('proof', 'minor');
  await settled();
  for (let n = 0; n < 8; n += 1) await end(begun.at(-1) ?? '');
  expect(begun).toContain('proof');
});

it('goes on after a drawing that failed', async () => {
  const queue = new DrawQueue({ places: 1, crowd: 100 });
  await expect(queue.run('reader', () => Promise.reject(new Error('no page')))).rejects.toThrow(
    'no page',
  );
  expect(await queue.run('reader', () => Promise.resolve('a page'))).toBe('a page');
});

it('leaves the process some rest after each drawing while many wait, and none otherwise', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  try {
    const { begun, ask, end, settled } = asked(new DrawQueue({ places: 1, crowd: 2 }));
    for (const name of ['a', 'b', 'c', 'd']) void ask(name, 'reader');
    await settled();
    await end('a');
    expect(begun).toEqual(['a']);
    vi.advanceTimersByTime(50);
    await settled();
    expect(begun).toEqual(['a', 'b']);
    await end('b');
    vi.advanceTimersByTime(50);
    await settled();
    await end('c');
    expect(begun).toEqual(['a', 'b', 'c', 'd']);
  } finally {
    vi.useRealTimers();
  }
});
