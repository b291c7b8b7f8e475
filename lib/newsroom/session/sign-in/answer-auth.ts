import type { NextAuthOptions } from 'next-auth';
import { refused } from '../../refused.ts';
import { authOptions, type Noted } from './auth-options.ts';

/**
 * What next-auth answers, but for two things that it takes for a no: a session that could not be
 * asked for, whose cookie it would take away, and a try to sign in that was one too many or could
 * not be asked. These are 503 and 429 as `{ error }`.
 */
export async function answerAuth(
  ask: (options: NextAuthOptions) => Promise<Response>,
): Promise<Response> {
  const noted: Noted = { failure: null };
  const answer = await ask(authOptions(noted));
  return noted.failure ? refused({ error: noted.failure }) : answer;
}
