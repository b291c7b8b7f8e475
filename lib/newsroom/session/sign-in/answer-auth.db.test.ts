import type { NextAuthOptions } from 'next-auth';
import { expect, it } from 'vitest';
import { useDatabase } from '#lib/testing/test-database.ts';
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

it('a try too many is 429 and says when to come back; a wrong password is what it was', async () => {
  const email = 'nobody@example.org';
  for (let n = 0; n < TRIES.email; n += 1)
    expect((await answerAuth((options) => signIn(options, email))).status).toBe(401);
  const refused = await answerAuth((options) => signIn(options, email));
  expect([refused.status, Number(refused.headers.get('retry-after'))]).toEqual([
    429,
    expect.closeTo(900, -1),
  ]);
  expect(await refused.json()).toMatchObject({
    error: { code: 'too_many', sentence: 'Too many tries. Signing in works again in 15 minutes.' },
  });
});
