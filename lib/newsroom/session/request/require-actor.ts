import { cookies, headers } from 'next/headers';
import { forbidden, redirect } from 'next/navigation';
import { cache } from 'react';
import { fail, ok, type Result } from '#lib/errors.ts';
import { noteAction } from '#lib/log/request-context.ts';
import type { Actor } from '../../actor.ts';
import { failureOfDatabase } from '../../database-failure.ts';
import { mayEnter, type ScreenId } from '../../screens.ts';
import { actorOfToken } from './actor-of-cookies.ts';
import { sessionCookieName } from './cookie.ts';
import { signInPath } from '../sign-in/next-path.ts';

/** The signed-in person, or null; one query per request, however many ask. */
export const currentActor = cache(async (): Promise<Actor | null> =>
  actorOfToken((await cookies()).get(sessionCookieName())?.value),
);

/**
 * The signed-in person, for pages and server actions. Without a session it redirects to the sign-in
 * page, which leads back.
 * @param path where to come back to; by default the address that the server noted in
 * `x-galley-path`.
 */
export async function requireActor(path?: string): Promise<Actor> {
  const actor = await currentActor();
  return actor ?? redirect(signInPath(path ?? (await headers()).get('x-galley-path')));
}

/**
 * The signed-in person for a server action that stays on its page: signed out and a database that
 * cannot be asked are two failures that its caller can tell apart.
 */
export async function askActor(field?: string): Promise<Result<Actor>> {
  noteAction();
  try {
    const actor = await currentActor();
    return actor
      ? ok(actor)
      : fail('signed_out', 'You are signed out. Sign in again; nothing was changed.', field);
  } catch (error) {
    const failure = failureOfDatabase(error);
    if (failure) return { ok: false, error: failure };
    throw error;
  }
}

/**
 * Does what a form asks as the signed-in person: without a session it leads to the sign-in page,
 * and where nothing can be asked the form says so.
 */
export async function asActor<T>(
  path: string,
  work: (actor: Actor) => Promise<Result<T>>,
): Promise<Result<T>> {
  const asked = await askActor();
  if (asked.ok) return work(asked.value);
  return asked.error.code === 'signed_out' ? redirect(signInPath(path)) : asked;
}

/** The signed-in person if they may enter a screen; answers 403 (forbidden.tsx) if not. */
export async function requireScreen(id: ScreenId, path?: string): Promise<Actor> {
  const actor = await requireActor(path);
  return mayEnter(actor, id) ? actor : forbidden();
}
