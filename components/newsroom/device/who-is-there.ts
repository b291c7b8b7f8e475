/** Who is signed in: their id, null for nobody, undefined where the newsroom could not say. */
export type WhoIsThere = string | null | undefined;

/** Reads what `/api/auth/session` said. An answer that is no session of ours says nothing. */
export function personIn(session: unknown): WhoIsThere {
  if (session === null) return null;
  if (typeof session !== 'object') return undefined;
  if (Object.keys(session).length === 0) return null;
  const id = (session as { user?: { id?: unknown } | null }).user?.id;
  return typeof id === 'string' && id !== '' ? id : undefined;
}

/**
 * Asks the newsroom who is signed in here. A newsroom that is out of reach, or whose database is
 * away, has not said that nobody is.
 */
export async function askWhoIsThere(ask: typeof fetch = fetch): Promise<WhoIsThere> {
  try {
    const answer = await ask('/api/auth/session', { cache: 'no-store' });
    return answer.ok ? personIn(await answer.json()) : undefined;
  } catch {
    return undefined;
  }
}
