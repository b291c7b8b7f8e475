'use server';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { formIn, textIn } from '#components/newsroom/forms/form-text.ts';
import type { SignInState } from '#components/newsroom/session/sign-in-form.tsx';
import { noteAction } from '#lib/log/request-context.ts';
import { answerAs } from '#lib/newsroom/refused.ts';
import { addressOf } from '#lib/newsroom/session/request/caller-address.ts';
import { sessionCookieOptions } from '#lib/newsroom/session/sign-in/auth-options.ts';
import { sessionCookieName } from '#lib/newsroom/session/request/cookie.ts';
import { deviceCookieName } from '#lib/newsroom/session/request/device.ts';
import { enter } from '#lib/newsroom/session/sign-in/enter.ts';
import { LONGEST_MS } from '#lib/newsroom/session/life.ts';
import { localNext } from '#lib/newsroom/session/sign-in/next-path.ts';

/** A browser is known for a year. */
const DEVICE_SECONDS = 365 * 86_400;

/**
 * Signs in and goes on to the page that was asked for; a failure gives the e-mail back as it was
 * typed.
 */
export async function signIn(_before: SignInState, sent: FormData): Promise<SignInState> {
  noteAction();
  const form = formIn(sent);
  const [asked, jar] = await Promise.all([headers(), cookies()]);
  const entered = await enter({
    email: form.get('email'),
    password: form.get('password'),
    address: addressOf(asked.get('x-forwarded-for')),
    userAgent: asked.get('user-agent') ?? '',
    device: jar.get(deviceCookieName())?.value,
  });
  if (!entered.ok) {
    answerAs(entered.error);
    return { email: textIn(form, 'email').slice(0, 254), error: entered.error.sentence };
  }
  jar.set(sessionCookieName(), entered.value.token, {
    ...sessionCookieOptions(),
    maxAge: LONGEST_MS / 1_000,
  });
  jar.set(deviceCookieName(), entered.value.device, {
    ...sessionCookieOptions(),
    maxAge: DEVICE_SECONDS,
  });
  redirect(localNext(form.get('next')));
}
