import { expect, test } from 'vitest';
import { refusalOf, shown } from './gate-move.ts';

const move = { action: 'set_legal' as const, fields: { legal: 'required' } };

test('a command that was taken leaves nothing to say', async () => {
  const asked: unknown[] = [];
  const refusal = await refusalOf(
    async (request) => {
      asked.push(request);
      return { ok: true, value: {} };
    },
    's',
    move,
  );
  expect(refusal).toBe('');
  expect(asked).toEqual([{ ...move, storyId: 's' }]);
});

test('a refusal says why', async () => {
  expect(
    await refusalOf(
      async () => ({
        ok: false,
        error: { code: 'forbidden', sentence: 'Courts is not your desk.' },
      }),
      's',
      move,
    ),
  ).toBe('Courts is not your desk.');
});

test('no connection is said too', async () => {
  expect(await refusalOf(() => Promise.reject(new Error('fetch failed')), 's', move)).toBe(
    'This change: the newsroom did not answer. Look whether it was done before you try again.',
  );
});

test('what was asked for shows at once, and until the story stands elsewhere', () => {
  expect(shown('w', null)).toBe('w');
  expect(shown('w', { from: 'w', to: 'c' })).toBe('c');
  expect(shown('c', { from: 'w', to: 'c' })).toBe('c');
  expect(shown('x', { from: 'w', to: 'c' })).toBe('x');
});
