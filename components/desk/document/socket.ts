import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import type * as Y from 'yjs';
import { tokenOf } from '#lib/newsroom/documents/layout.ts';

/** Where documents are written together: the site's own port. */
export function socketAddress(location: { protocol: string; host: string }): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/newsroom/socket`;
}

/**
 * The library queues what was written while the socket was away and sends it again after the handshake, which has carried it
 * already. The answers to these repeats would be counted for later changes: `Saved` would come too early. So the queue is emptied.
 */
function forgetQueue(socket: HocuspocusProviderWebsocket): void {
  Object.assign(socket, { messageQueue: [] });
}

/** Milliseconds after which a lost connection is tried again for the first time. */
export const SOON = 250;

export const pauseBeforeTries = (socket: HocuspocusProviderWebsocket, delay: number): void => socket.setConfiguration({ delay });

export function openSocket(url: string): HocuspocusProviderWebsocket {
  const socket: HocuspocusProviderWebsocket = new HocuspocusProviderWebsocket({
    url,
    delay: SOON,
    minDelay: 200,
    factor: 1.5,
    maxDelay: 4_000,
    messageReconnectTimeout: 20_000,
    onOpen: () => forgetQueue(socket),
  });
  return socket;
}

/** Shuts the socket now. Without a network its own farewell would wait for an answer, and the desk would go on saying `Saved`. */
export function dropSocket(socket: HocuspocusProviderWebsocket): void {
  socket.disconnect();
  socket.webSocket?.dispatchEvent(new CloseEvent('close', { code: 1001 }));
}

/** Keys that come faster than people type travel together: each message waits for its own commit. */
const TOGETHER = 20;

/** Ties a document to its twin on the server; who we are stands in the session's cookie, which the socket brought along. For anybody else than `staffId` it stays shut. */
export function joinDocument(socket: HocuspocusProviderWebsocket, storyId: string, staffId: string, doc: Y.Doc): HocuspocusProvider {
  const provider = new HocuspocusProvider({ websocketProvider: socket, name: storyId, document: doc, token: tokenOf(staffId), flushDelay: TOGETHER });
  provider.attach();
  return provider;
}
