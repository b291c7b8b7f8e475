import type { NextAuthOptions } from 'next-auth';
import { expect, it } from 'vitest';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { answerAuth } from './answer-auth.ts';
import { TRIES } from './attempts.ts';

useDatabase();

/**
 * As next-auth does with a provider: what it throws becomes the address of the page with the error.
 */
async function signIn(options: NextAuthOptions, email: string): Promise<Response> {
  const [provider] = options.providers;
  if (provider?.type !== 'credentials') throw new Error('no provider of credentials');
  // next-auth keeps what the application gave in `options`.
  const given = provider.options as typeof provider;
  try {
    return Response.json(
      await given.authorize(
        { email, password: 'wrong' },
        { headers: { 'x-forwarded-for': '192.0.2.77' } },
      ),
    );
  } catch (error) {
    return Response.json(
      { url: `/login?error=${encodeURIComponent(String(error))}` },
      { status: 401 },
    );
  }
}

const callback = (init: RequestInit) =>
  new Request('http://localhost:3000/api/auth/callback/credentials', init);

it('a try too many is 429 and says when to come back; a wrong password is what it was', async () => {
  const email = 'nobody@example.org';
  for (let n = 0; n < TRIES.email; n += 1)
    expect(
      (await answerAuth(callback({ method: 'POST' }), (options) => signIn(options, email))).status,
    ).toBe(401);
  const refused = await answerAuth(callback({ method: 'POST' }), (options) =>
    signIn(options, email),
  );
  expect([refused.status, Number(refused.headers.get('retry-after'))]).toEqual([
    429,
    expect.closeTo(900, -1),
  ]);
  expect(await refused.json()).toMatchObject({
    error: { code: 'too_many', sentence: 'Too many tries. Signing in works again in 15 minutes.' },
  });
});

const unasked = () => Promise.reject(new Error('next-auth was asked'));

it.each([
  '{bad',
  '',
  'null',
  '[]',
  '"x"',
  '1',
  '{"email":{"a":1}}',
  `{"email":"${'x'.repeat(10_001)}"}`,
])('a body that is no form, %j, is 400 in a sentence', async (body) => {
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  const answer = await answerAuth(callback({ method: 'POST', headers, body }), unasked);
  expect([answer.status, await answer.json()]).toEqual([
    400,
    { error: { code: 'invalid', sentence: 'The body of the request is no form.' } },
  ]);
});

it('a sign-in without its form is 405 and says how it is done', async () => {
  const answer = await answerAuth(callback({ method: 'GET' }), unasked);
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
});

it('what the form sends reaches next-auth whole', async () => {
  const body = JSON.stringify({ email: 'a@example.org', password: 'x', json: true });
  const headers = { 'content-type': 'application/json' };
  const request = callback({ method: 'POST', headers, body });
  const answer = await answerAuth(request, async () => Response.json(await request.json()));
  expect(await answer.json()).toEqual(JSON.parse(body));
});
