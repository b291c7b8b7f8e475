import { expect, test } from 'vitest';
import { askWhoIsThere, personIn } from './who-is-there.ts';

test.each([
  ['a session', { user: { id: 'a', name: 'A' }, expires: '2026-12-01' }, 'a'],
  ['no session', {}, null],
  ['no session either', null, null],
  ['a session that names nobody', { user: { name: 'A' } }, undefined],
  ['something else', 'a', undefined],
])('%s', (_, session, who) => expect(personIn(session)).toBe(who));

test.each([
  ['a database that is away', async () => new Response('{"error":{}}', { status: 503 })],
  ['no network', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['a page in place of the answer', async () => new Response('<p>Sign in to the Wi-Fi</p>')],
])('%s is not nobody', async (_, ask) =>
  expect(await askWhoIsThere(ask as typeof fetch)).toBe(undefined),
);
