import { cookies, headers } from 'next/headers';
import { forbidden, redirect } from 'next/navigation';
import { cache } from 'react';
import type { Actor } from '../actor.ts';
import { can, type Action } from '../policy.ts';
import { actorOfToken } from './actor-of-cookies.ts';
import { sessionCookieName } from './cookie.ts';
import { signInPath } from './next-path.ts';

/** The signed-in person, or null; one query per request, however many ask. */
export const currentActor = cache(async (): Promise<Actor | null> => actorOfToken((await cookies()).get(sessionCookieName())?.value));

/**
 * The signed-in person, for pages and server actions. Without a session it redirects to the sign-in page, which leads back.
 * @param path where to come back to; by default the address that the server noted in `x-galley-path`.
 */
export async function requireActor(path?: string): Promise<Actor> {
  const actor = await currentActor();
  return actor ?? redirect(signInPath(path ?? (await headers()).get('x-galley-path')));
}

/** The signed-in person if they hold a right anywhere; answers 403 (forbidden.tsx) if not. For pages of a room. */
export async function requireRight(action: Action, path?: string): Promise<Actor> {
  const actor = await requireActor(path);
  return can(actor, action) ? actor : forbidden();
}
