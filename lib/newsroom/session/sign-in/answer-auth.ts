import type { NextAuthOptions } from 'next-auth';
import { z } from 'zod';
import { refused } from '../../refused.ts';
import { authOptions, type Noted } from './auth-options.ts';

/** What next-auth's own forms send: names with words. */
const Sent = z.record(
  z.string().max(100),
  z.union([z.string().max(10_000), z.number(), z.boolean(), z.null()]),
);

/** Whether next-auth can read the body: it takes JSON and forms, and reads nothing else. */
async function isReadable(request: Request): Promise<boolean> {
  if (request.method !== 'POST') return true;
  if (!request.headers.get('content-type')?.includes('application/json')) return true;
  const body: unknown = await request
    .clone()
    .json()
    .catch(() => undefined);
  return Sent.safeParse(body).success;
}

/** Where a provider sends people back to; that of a form takes the form alone. */
const isCallback = ({ url }: Request): boolean =>
  new URL(url).pathname.startsWith('/api/auth/callback/');

const refusedAs = (status: number, sentence: string, headers: Record<string, string> = {}) =>
  Response.json(
    { error: { code: 'invalid', sentence } },
    { status, headers: { 'cache-control': 'no-store', ...headers } },
  );

/**
 * What next-auth answers, but for what it takes for a fault of its own: a body that is nothing that
 * it reads (400) and a sign-in without its form (405, RFC 9110 §15.5.6); and but for what it takes
 * for a no: a session that could not be asked for, whose cookie it would take away (503), and a try
 * to sign in that was one too many (429) or could not be asked (503). These are `{ error }`.
 */
export async function answerAuth(
  request: Request,
  ask: (options: NextAuthOptions) => Promise<Response>,
): Promise<Response> {
  if (isCallback(request) && request.method !== 'POST')
    return refusedAs(405, 'Signing in takes the form of the sign-in page.', { allow: 'POST' });
  if (!(await isReadable(request))) return refusedAs(400, 'The body of the request is no form.');
  const noted: Noted = { failure: null };
  const answer = await ask(authOptions(noted));
  return noted.failure ? refused({ error: noted.failure }) : answer;
}
