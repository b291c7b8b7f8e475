import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { staffDb } from '#db/staff.ts';
import { log } from '#lib/log/log.ts';
import { loadStory } from '../../stories/story-row.ts';
import { CLOSE } from '../protocol/close-codes.ts';
import { savedMessage } from '../protocol/messages.ts';
import { listenUntil } from '../../notices.ts';
import { followPresence } from '../presence/presence-relay.ts';
import { forgetServer } from '../presence/presence-rows.ts';
import { catchUp, closeConnection, connectionsOf, broadcast } from './document.ts';
import { makeHocuspocus } from './hocuspocus.ts';
import { makeSockets } from './sockets.ts';
import { sweep } from './sweep.ts';
import { readNotification } from './notify.ts';
import type { RefusedField } from '../protocol/refusals.ts';

/** How often everyone's session and rights are looked at, in milliseconds. */
const EVERY = 2_000;

export interface DocumentServer {
  handleUpgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => Promise<void>;
  close: () => Promise<void>;
}

/**
 * A server of shared documents: any number of them, in any number of processes, serve one database.
 */
export function makeDocumentServer(): DocumentServer {
  const server = randomUUID();
  const stopping = new AbortController();
  const hocuspocus = makeHocuspocus(server, stopping.signal);
  const sockets = makeSockets(hocuspocus);

  /**
   * Facts changed by a command, in any process: it notified the channel `story` in its transaction.
   */
  const tellOfStory = (storyId: string) => {
    const document = hocuspocus.documents.get(storyId);
    if (document) broadcast(document, { type: 'story' });
  };

  /** A change that came through another process, or by a command. */
  async function follow(storyId: string): Promise<void> {
    const document = hocuspocus.documents.get(storyId);
    if (!document) return;
    await catchUp(document);
    const subject = await loadStory(staffDb(), storyId);
    if (!subject) return;
    const { story, copy } = subject;
    broadcast(
      document,
      savedMessage({
        ...copy,
        deskState: story.deskState,
        refused: copy.refused as RefusedField[],
      }),
    );
  }

  /** Somebody's caret moved at another process. */
  function moved(payload: string): void {
    const [storyId = '', by] = payload.split(' ');
    const document = hocuspocus.documents.get(storyId);
    if (document && by !== server) followPresence(document, server).catch(failed);
  }

  const failed = (error: unknown) => log.error({ err: error }, 'An open document could not follow');
  function heard(channel: string, payload: string | undefined): void {
    if (channel === 'story') return tellOfStory(payload ?? '');
    if (channel === 'presence') return moved(payload ?? '');
    const told = readNotification(payload);
    if (told && told.server !== server) follow(told.storyId).catch(failed);
  }
  const back = () => {
    for (const document of hocuspocus.documents.values()) catchUp(document).catch(failed);
  };
  let listening: Promise<void> | undefined;
  const listen = () =>
    (listening ??= listenUntil(stopping.signal, {
      channels: ['document', 'story', 'presence'],
      heard,
      back,
    }));

  let sweeping = false;
  const timer = setInterval(() => {
    if (sweeping) return;
    sweeping = true;
    sweep(hocuspocus, server)
      .catch(failed)
      .finally(() => {
        sweeping = false;
      });
  }, EVERY);
  timer.unref();

  return {
    async handleUpgrade(request, socket, head) {
      // Before the first document is read: a change committed between the two would never be heard
      // of.
      await listen();
      sockets.take(request, socket, head);
    },
    async close() {
      clearInterval(timer);
      // What has been sent is committed and acknowledged first.
      const connections = [...hocuspocus.documents.values()].flatMap(connectionsOf);
      await Promise.all(connections.map((connection) => connection.waitForPendingMessages()));
      for (const connection of connections)
        closeConnection(
          connection,
          CLOSE.restarting,
          'The newsroom restarts. Your text is kept on this device.',
        );
      await sockets.close();
      stopping.abort();
      await forgetServer(staffDb(), server).catch(failed);
    },
  };
}
