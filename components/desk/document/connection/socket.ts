import { HocuspocusProvider, HocuspocusProviderWebsocket, MessageType } from '@hocuspocus/provider';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as sync from 'y-protocols/sync';
import type * as Y from 'yjs';
import { LONGEST_CHANGE } from '#lib/newsroom/collaboration/protocol/bounds.ts';
import { tokenOf } from '#lib/newsroom/collaboration/protocol/layout.ts';
import { splitUpdate, type Stretch } from './split-update.ts';

/** Where documents are written together: the site's own port. */
export function socketAddress(location: { protocol: string; host: string }): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/newsroom/socket`;
}

/**
 * The library queues what was written while the socket was away and sends it again after the
 * handshake, which has carried it already. The answers to these repeats would be counted for later
 * changes: `Saved` would come too early. So the queue is emptied.
 */
function forgetQueue(socket: HocuspocusProviderWebsocket): void {
  Object.assign(socket, { messageQueue: [] });
}

/** Milliseconds after which a lost connection is tried again for the first time. */
export const SOON = 250;

export const pauseBeforeTries = (socket: HocuspocusProviderWebsocket, delay: number): void =>
  socket.setConfiguration({ delay });

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

/**
 * Shuts the socket now. Without a network its own farewell would wait for an answer, and the desk
 * would go on saying `Saved`.
 */
export function dropSocket(socket: HocuspocusProviderWebsocket): void {
  socket.disconnect();
  socket.webSocket?.dispatchEvent(new CloseEvent('close', { code: 1001 }));
}

/**
 * Keys that come faster than people type travel together: each message waits for its own commit.
 */
const TOGETHER = 20;

const SYNC: number = MessageType.Sync;

/** The update in an answer to the server's `what do you have`; null for any other message. */
function updateInAnswer(written: encoding.Encoder): Uint8Array | null {
  const decoder = decoding.createDecoder(encoding.toUint8Array(written));
  // The story's name.
  decoding.readVarString(decoder);
  const isAnswer =
    decoding.readVarUint(decoder) === SYNC &&
    decoding.readVarUint(decoder) === sync.messageYjsSyncStep2;
  return isAnswer ? decoding.readVarUint8Array(decoder) : null;
}

function updateMessage(name: string, update: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, name);
  encoding.writeVarUint(encoder, SYNC);
  sync.writeUpdate(encoder, update);
  return encoding.toUint8Array(encoder);
}

type Send = HocuspocusProvider['send'];

/**
 * The library's provider, but what is too long for one message goes in pieces, each of which is
 * committed and acknowledged by itself.
 */
class PiecewiseProvider extends HocuspocusProvider {
  /** What no message can carry. */
  onTooLarge: (stretches: readonly Stretch[]) => void = () => undefined;

  override send(
    message: Parameters<Send>[0],
    given: { update?: Uint8Array; encoder?: encoding.Encoder },
  ): void {
    const update = given.update ?? (given.encoder && updateInAnswer(given.encoder));
    if (!update || update.byteLength <= LONGEST_CHANGE) return super.send(message, given);
    const { pieces, tooLarge } = splitUpdate(update, LONGEST_CHANGE);
    pieces.forEach((piece, at) => {
      // The first one has been counted.
      if (at > 0) this.incrementUnsyncedChanges();
      this.configuration.websocketProvider.send(updateMessage(this.effectiveName, piece));
    });
    if (tooLarge.length > 0) this.onTooLarge(tooLarge);
  }
}

interface Joined {
  storyId: string;
  staffId: string;
  doc: Y.Doc;
}

/**
 * Ties a document to its twin on the server; who we are stands in the session's cookie, which the
 * socket brought along. For anybody else than `staffId` it stays shut.
 */
export function joinDocument(
  socket: HocuspocusProviderWebsocket,
  { storyId, staffId, doc }: Joined,
  onTooLarge: PiecewiseProvider['onTooLarge'],
): HocuspocusProvider {
  const provider = new PiecewiseProvider({
    websocketProvider: socket,
    name: storyId,
    document: doc,
    token: tokenOf(staffId),
    flushDelay: TOGETHER,
  });
  provider.onTooLarge = onTooLarge;
  provider.attach();
  return provider;
}
