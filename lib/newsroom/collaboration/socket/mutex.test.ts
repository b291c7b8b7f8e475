import { expect, test } from 'vitest';
import { withMutex } from './mutex.ts';

const later = <Value>() => Promise.withResolvers<Value>();

test('work on one story is done one after the other, on two stories at once', async () => {
  const done: string[] = [];
  const [first, other] = [later<void>(), later<void>()];
  const all = [
    withMutex('a', async () => {
      await first.promise;
      done.push('a1');
    }),
    withMutex('a', async () => {
      done.push('a2');
    }),
    withMutex('b', async () => {
      await other.promise;
      done.push('b1');
    }),
  ];
  other.resolve();
  await all[2];
  expect(done).toEqual(['b1']);
  first.resolve();
  await Promise.all(all);
  expect(done).toEqual(['b1', 'a1', 'a2']);
});

test('a failure is its own caller’s and does not stop the next', async () => {
  const failed = withMutex('a', async () => {
    throw new Error('no');
  });
  const next = withMutex('a', async () => 'yes');
  await expect(failed).rejects.toThrow('no');
  await expect(next).resolves.toBe('yes');
});
