import { expect, test } from 'vitest';
import type { Actor } from '../../actor.ts';
import { correctPresence, presenceOf } from './presence.ts';

const actor: Actor = {
  staffId: 'ines',
  name: 'Inés Ferro',
  email: 'ines@example.org',
  sessionId: 's',
  roles: [],
};

test('the name is the server’s, whatever a window says', () => {
  expect(
    presenceOf(
      {
        user: { staffId: 'chief', name: 'The chief', color: '#00594C', admin: true },
        cursor: { anchor: 1 },
      },
      actor,
    ),
  ).toEqual({
    user: { staffId: 'ines', name: 'Inés Ferro', color: '#00594C' },
    cursor: { anchor: 1 },
  });
  expect(presenceOf({ user: { color: 'url(//evil.example)' } }, actor)).toEqual({
    user: { staffId: 'ines', name: 'Inés Ferro' },
  });
  expect(presenceOf({ cursor: null }, actor)).toEqual({
    cursor: null,
    user: { staffId: 'ines', name: 'Inés Ferro' },
  });
});

test('what is too large, empty or no state is not passed on', () => {
  expect(presenceOf({ cursor: 'x'.repeat(5_000) }, actor)).toBeNull();
  expect(presenceOf({}, actor)).toBeNull();
  expect(presenceOf(null, actor)).toBeNull();
  expect(presenceOf('x', actor)).toBeNull();
});

test('nobody speaks for another window', () => {
  const states = new Map([
    [2, { cursor: null }],
    [1, { cursor: null }],
  ]);
  expect(correctPresence(states, { actor, own: undefined }, (client) => client === 2)).toBe(1);
  expect([...states.keys()]).toEqual([1]);
});

test('a seat is one window: the first that it speaks for, whatever Hocuspocus adds to its message', () => {
  const states = new Map<number, Record<string, unknown>>([
    [7, {}],
    [1, { cursor: null }],
    [2, { cursor: null }],
  ]);
  expect(correctPresence(states, { actor, own: undefined }, () => false)).toBe(1);
  expect([...states.keys()]).toEqual([1]);
  const later = new Map([
    [2, { cursor: null }],
    [1, { cursor: null }],
    [3, { cursor: null }],
  ]);
  expect(correctPresence(later, { actor, own: 1 }, () => false)).toBe(1);
  expect([...later.keys()]).toEqual([1]);
  const none = new Map([[2, { cursor: null }]]);
  expect(correctPresence(none, { actor, own: 1 }, () => false)).toBe(1);
  expect(none.size).toBe(0);
});
