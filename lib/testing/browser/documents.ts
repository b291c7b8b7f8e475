import { Hocuspocus } from '@hocuspocus/server';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Plugin } from 'vitest/config';

/** How a story's server behaves from now on. */
export interface Behaviour {
  /** The reason for which nobody is let in. */
  denies?: string;
  /** It takes nothing from anybody. */
  readOnly?: boolean;
  /** What is sent is answered only once this is over. */
  holds?: boolean;
}

declare module 'vitest/browser' {
  interface BrowserCommands {
    behave: (storyId: string, behaviour: Behaviour) => Promise<void>;
    /** Closes every socket of a story. */
    cut: (storyId: string, code: number, reason: string) => Promise<void>;
    /** Tells everybody who has a story open. */
    tell: (storyId: string, message: object) => Promise<void>;
  }
}

interface Seat {
  socket: WebSocket;
}

const behaviours = new Map<string, Behaviour>();
/** What waits until a story's server answers again. */
const waiting = new Map<string, PromiseWithResolvers<void>>();
const behaviourOf = (storyId: string): Behaviour => behaviours.get(storyId) ?? {};

/**
 * The documents of tests: the server that the newsroom has, with its rights and its database
 * replaced by what a test wants of it.
 */
const rooms = new Hocuspocus<Seat>({
  quiet: true,
  async onAuthenticate({ documentName, connectionConfig }) {
    const { denies, readOnly = false } = behaviourOf(documentName);
    if (denies !== undefined) throw Object.assign(new Error(denies), { reason: denies });
    Object.assign(connectionConfig, { readOnly });
  },
  async beforeHandleMessage({ documentName }) {
    await waiting.get(documentName)?.promise;
  },
});

function seat(socket: WebSocket): void {
  const client = rooms.handleConnection(socket, new Request('http://localhost/newsroom/socket'), {
    socket,
  });
  socket.on('message', (data: Buffer) => client.handleMessage(new Uint8Array(data)));
  socket.on('close', (code, reason) => client.handleClose({ code, reason: reason.toString() }));
}

/** Answers the desk's socket at the address at which the newsroom has it. */
export function documents(): Plugin {
  return {
    name: 'documents of tests',
    configureServer({ httpServer }) {
      const server = new WebSocketServer({ noServer: true });
      httpServer?.on('upgrade', (request, connection, head) => {
        if (request.url === '/newsroom/socket')
          server.handleUpgrade(request, connection, head, seat);
      });
    },
  };
}

/** What a test may ask of its documents' server. */
export const commands = {
  behave(_: unknown, storyId: string, behaviour: Behaviour): void {
    behaviours.set(storyId, behaviour);
    waiting.get(storyId)?.resolve();
    waiting.delete(storyId);
    if (behaviour.holds) waiting.set(storyId, Promise.withResolvers());
  },
  cut(_: unknown, storyId: string, code: number, reason: string): void {
    for (const { context } of rooms.documents.get(storyId)?.getConnections() ?? [])
      (context as Seat).socket.close(code, reason);
  },
  tell(_: unknown, storyId: string, message: object): void {
    rooms.documents.get(storyId)?.broadcastStateless(JSON.stringify(message));
  },
};
