import { expect, test } from 'vitest';
import type { Actor } from '../actor.ts';
import { correctPresence, presenceOf } from './presence.ts';

const actor: Actor = { staffId: 'ines', name: 'Inés Ferro', email: 'ines@example.org', sessionId: 's', roles: [] };

test('the name is the server’s, whatever a window says', () => {
  expect(presenceOf({ user: { staffId: 'chief', name: 'The chief', color: '#00594C', admin: true }, cursor: { anchor: 1 } }, actor))
    .toEqual({ user: { staffId: 'ines', name: 'Inés Ferro', color: '#00594C' }, cursor: { anchor: 1 } });
  expect(presenceOf({ user: { color: 'url(//evil.example)' } }, actor)).toEqual({ user: { staffId: 'ines', name: 'Inés Ferro' } });
  expect(presenceOf({}, actor)).toEqual({ user: { staffId: 'ines', name: 'Inés Ferro' } });
});

test('what is too large or no state is not passed on', () => {
  expect(presenceOf({ cursor: 'x'.repeat(5_000) }, actor)).toBeNull();
  expect(presenceOf(null, actor)).toBeNull();
  expect(presenceOf('x', actor)).toBeNull();
});

test('nobody speaks for another window', () => {
  const states = new Map([[1, { cursor: null }], [2, { cursor: null }]]);
  correctPresence(states, actor, (client) => client === 2);
  expect([...states.keys()]).toEqual([1]);
});
