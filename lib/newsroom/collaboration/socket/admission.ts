import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { actorOfCookies } from '../../session/request/actor-of-cookies.ts';

/** How many sockets may be open at once. */
export interface Most {
  /** Of one session: the windows of one browser. */
  ofSession: number;
  /** Of this process, those included of which it is not yet known whose they are. */
  ofProcess: number;
}

const MOST: Most = { ofSession: 40, ofProcess: 5_000 };

/**
 * `unknown`: nobody's session. `full`: the process has as many sockets as it may. `crowded`: the
 * session has.
 */
export type Admission = 'admitted' | 'unknown' | 'full' | 'crowded';

/**
 * Decides about a connection before it becomes a socket: nobody without a session costs more than
 * one query, and no session more than its windows. Counts a connection until it closes.
 */
export function makeAdmission(
  most = MOST,
): (request: IncomingMessage, connection: Duplex) => Promise<Admission> {
  const sessions = new Map<string, number>();
  let all = 0;

  function open(sessionId: string, connection: Duplex): Admission {
    const others = sessions.get(sessionId) ?? 0;
    if (others >= most.ofSession) return 'crowded';
    sessions.set(sessionId, others + 1);
    connection.once('close', () => {
      const left = (sessions.get(sessionId) ?? 1) - 1;
      if (left > 0) sessions.set(sessionId, left);
      else sessions.delete(sessionId);
    });
    return 'admitted';
  }

  return async (request, connection) => {
    if (all >= most.ofProcess) return 'full';
    all += 1;
    connection.once('close', () => {
      all -= 1;
    });
    const actor = await actorOfCookies(request.headers.cookie);
    // Closed meanwhile, it would be counted for ever.
    if (!actor || connection.destroyed) return 'unknown';
    return open(actor.sessionId, connection);
  };
}
