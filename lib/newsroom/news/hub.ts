import type { WebSocket } from 'ws';
import { staffDb } from '#db/staff.ts';
import { log } from '#lib/log/log.ts';
import { CLOSE, closeReason } from '../collaboration/protocol/close-codes.ts';
import { positionsOf } from '../collaboration/presence/positions.ts';
import { sessionsOf } from '../collaboration/socket/sessions.ts';
import { can } from '../policy.ts';
import type { News } from './message.ts';

/** Changes that come together are told together, in milliseconds. */
const TOGETHER = 40;
const AGAIN = 1_000;

export interface Hub {
  add: (socket: WebSocket, sessionId: string) => void;
  /** Facts of a story changed. */
  changed: (storyId: string) => void;
  /** Something may have been missed. */
  missed: () => void;
  close: () => void;
}

const tell = (socket: WebSocket, news: News): void => socket.send(JSON.stringify(news));

/**
 * Who listens for changed stories in this process. Sessions and rights are read anew whenever there
 * is something to tell.
 */
export function makeHub(): Hub {
  const sessions = new Map<WebSocket, string>();
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;

  const later = (pause: number) => {
    timer ??= setTimeout(() => {
      timer = undefined;
      void flush();
    }, pause).unref();
  };

  async function flush(): Promise<void> {
    const ids = [...changed];
    changed.clear();
    if (sessions.size === 0) return;
    try {
      await tellReaders(ids);
    } catch (error) {
      log.warn({ err: error }, 'Lists could not be told of a change; trying again');
      for (const id of ids) changed.add(id);
      later(AGAIN);
    }
  }

  async function tellReaders(ids: string[]): Promise<void> {
    const actors = await sessionsOf(staffDb(), [...new Set(sessions.values())]);
    const positions = await positionsOf(staffDb(), ids);
    for (const [socket, sessionId] of sessions) {
      const actor = actors.get(sessionId);
      if (!actor) {
        socket.close(CLOSE.signed_out, closeReason('You are signed out.'));
        continue;
      }
      const told = ids.filter((id) => {
        const position = positions.get(id);
        return !position || can(actor, 'story.read', position);
      });
      if (told.length > 0) tell(socket, { type: 'stories', ids: told });
    }
  }

  return {
    add(socket, sessionId) {
      sessions.set(socket, sessionId);
      socket.once('close', () => sessions.delete(socket));
    },
    changed(storyId) {
      if (sessions.size === 0) return;
      changed.add(storyId);
      later(TOGETHER);
    },
    missed: () => {
      for (const socket of sessions.keys()) tell(socket, { type: 'again' });
    },
    close() {
      clearTimeout(timer);
      for (const socket of sessions.keys())
        socket.close(CLOSE.restarting, closeReason('The newsroom restarts.'));
    },
  };
}
