import {
  HocuspocusProvider,
  HocuspocusProviderWebsocket,
  WebSocketStatus,
} from '@hocuspocus/provider';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { staffDb } from '#db/staff.ts';
import type { Actor } from '../../actor.ts';
import { sessionCookieName } from '../../session/request/cookie.ts';
import { openSession } from '../../session/open.ts';
import { DENIED } from '../protocol/close-codes.ts';
import { LAYOUT_TOKEN } from '../protocol/layout.ts';
import type { DeskMessage } from '../protocol/messages.ts';

/** A desk as a browser has it open: the provider over a real socket, signed in by a cookie. */
export interface Desk {
  doc: Y.Doc;
  provider: HocuspocusProvider;
  socket: HocuspocusProviderWebsocket;
  messages: DeskMessage[];
  closes: { code: number; reason: string }[];
  denied: string[];
  /** Whether everything that was typed has been acknowledged. */
  isSaved: () => boolean;
  leave: () => void;
}

/** Signs a person in; gives back the Cookie header. */
export async function cookieFor({ staffId }: Pick<Actor, 'staffId'>): Promise<string> {
  return `${sessionCookieName()}=${await openSession(staffDb(), staffId)}`;
}

/**
 * In a while. As long as the farewell of the socket before is under way, `connect` does nothing,
 * and nobody would ask again.
 */
function connectAnew(socket: HocuspocusProviderWebsocket): void {
  setTimeout(
    () =>
      socket.status === WebSocketStatus.Connected ? connectAnew(socket) : void socket.connect(),
    200,
  );
}

function shakeHandsAgain(socket: HocuspocusProviderWebsocket): void {
  socket.disconnect();
  connectAnew(socket);
}

/**
 * What is typed during a handshake may come before what it builds on, and is refused as incomplete:
 * from now on this desk begins a new one then, as a browser does.
 */
export function goesOnWhenIncomplete({ provider, socket }: Desk): void {
  provider.on('stateless', ({ payload }: { payload: string }) => {
    const message = JSON.parse(payload) as DeskMessage;
    if (message.type === 'refused' && message.code === 'incomplete') shakeHandsAgain(socket);
  });
}

/**
 * `origin`: of the page that opens it, which the whole server asks for. `token`: what the window
 * says of itself.
 */
export function openDesk(
  url: string,
  storyId: string,
  cookie?: string,
  origin?: string,
  token = LAYOUT_TOKEN,
): Desk {
  class SignedIn extends WebSocket {
    constructor(address: string) {
      super(address, {
        headers: {
          ...(cookie !== undefined && { cookie }),
          ...(origin !== undefined && { origin }),
        },
      });
    }
  }
  const [messages, closes, denied]: [DeskMessage[], Desk['closes'], string[]] = [[], [], []];
  const socket: HocuspocusProviderWebsocket = new HocuspocusProviderWebsocket({
    url,
    WebSocketPolyfill: SignedIn,
    delay: 100,
    minDelay: 50,
    maxDelay: 200,
    // The handshake carries what was typed meanwhile, as in a browser
    // (components/desk/document/connection/socket.ts).
    onOpen: () => void Object.assign(socket, { messageQueue: [] }),
  });
  const doc = new Y.Doc();
  const provider = new HocuspocusProvider({
    websocketProvider: socket,
    name: storyId,
    document: doc,
    token,
  });
  socket.on('close', ({ event }: { event: { code: number; reason: string } }) =>
    closes.push({ code: event.code, reason: event.reason }),
  );
  provider.on('stateless', ({ payload }: { payload: string }) =>
    messages.push(JSON.parse(payload) as DeskMessage),
  );
  provider.on('authenticationFailed', ({ reason }: { reason: string }) => {
    denied.push(reason);
    // What could not be asked is asked again, as a browser does.
    if (reason === DENIED.unknown) shakeHandsAgain(socket);
  });
  provider.attach();
  return {
    doc,
    provider,
    socket,
    messages,
    closes,
    denied,
    isSaved: () => provider.isAuthenticated && provider.synced && !provider.hasUnsyncedChanges,
    leave: () => {
      provider.destroy();
      socket.destroy();
    },
  };
}
