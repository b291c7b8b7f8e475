import type { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import * as Y from 'yjs';
import { bodyOf, lineOf } from '#lib/newsroom/documents/layout.ts';
import { ledger } from '../../newsroom/ledger/ledger.ts';
import { isWaitingOnDevice } from '../../newsroom/ledger/on-device.ts';
import { keepOnDevice, type Device } from './kept-on-device.ts';
import { standingOf, textEntry, type Connection } from './connection.ts';
import { deniedBy, shutBy, type Shut } from './server-words.ts';
import { dropSocket, joinDocument, openSocket, pauseBeforeTries, SOON } from './socket.ts';

/** A story's shared document as one window has it open. */
export interface OpenDocument {
  storyId: string;
  staffId: string;
  doc: Y.Doc;
  socket: HocuspocusProviderWebsocket;
  device: Device;
  /** Null until what this browser had kept is in the document; then the server's part is asked for. */
  provider: HocuspocusProvider | null;
  /** The body is there: from this browser's store, or from the server, which alone seeds a document. */
  ready: boolean;
  connection: Connection;
  /** When the socket was lost; null while it is open. */
  offlineSince: Date | null;
  /** Why the server shut the document for this window; null while it is open or simply out of reach. */
  shut: Shut | null;
  /** Called after every change of `provider`, `ready` or `connection`. */
  subscribe: (listener: () => void) => () => void;
  setSignedOut: (signedOut: boolean) => void;
  /** The browser has lost its network, or has one again: nothing waits for the next attempt. */
  setAway: (away: boolean) => void;
  /** Drops what is left of the socket and opens a new one, which brings the new session's cookie along. */
  reconnect: () => void;
  close: () => void;
}

const AT_FIRST: Connection = {
  connected: false, authenticated: false, synced: false, unacknowledged: false, kept: true, keeps: true, signedOut: false, tried: false, readOnly: false, away: false,
};

/** In milliseconds. */
const LATER = 3_000;

export interface Opening {
  storyId: string;
  staffId: string;
  /** The document as it was committed when the page was made; null where the page has none. */
  state: Uint8Array | null;
  url: string;
}

/** Opens the document: the browser's copy first, the socket at the same time, then both are one. */
export function openDocument({ storyId, staffId, state, url }: Opening): OpenDocument {
  const listeners = new Set<() => void>();
  const doc = new Y.Doc();
  const socket = openSocket(url);
  const device = keepOnDevice(doc, storyId, staffId);
  const open: OpenDocument = {
    storyId, staffId, doc, socket, device, provider: null, ready: false, connection: { ...AT_FIRST, away: !navigator.onLine }, offlineSince: null, shut: null,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    setSignedOut: (signedOut) => look({ signedOut }),
    setAway,
    reconnect: () => {
      look({ signedOut: false });
      dropSocket(socket);
      void socket.connect();
    },
    close,
  };
  let closed = false;
  const id = `text:${storyId}:${staffId}`;
  // What an earlier window of this browser wrote and never sent is owed by this one.
  let owes = isWaitingOnDevice(window.localStorage, id);
  let again: ReturnType<typeof setTimeout> | undefined;

  function look(known: Partial<Connection> = {}) {
    const { provider } = open;
    if (known.connected !== undefined) open.offlineSince = known.connected ? null : (open.offlineSince ?? new Date());
    if (open.shut && !open.connection.readOnly && standingOf(open.connection) === 'saved') {
      open.shut = null;
      pauseBeforeTries(socket, SOON);
    }
    open.ready ||= bodyOf(doc).length > 0;
    open.connection = {
      ...open.connection,
      authenticated: provider?.isAuthenticated ?? false,
      synced: provider?.synced ?? false,
      unacknowledged: provider?.hasUnsyncedChanges ?? false,
      kept: device.kept(),
      keeps: device.keeps(),
      ...known,
    };
    register();
    for (const listener of listeners) listener();
  }

  /** The ledger knows of the text for as long as it is open, and longer when it still owes something. */
  function register() {
    if (standingOf(open.connection) === 'saved') owes = false;
    ledger.put(textEntry(open.connection, { id, storyId, headline: lineOf(doc, 'headline').toJSON(), owes }));
  }

  function join() {
    if (closed) return;
    // After the browser's copy: what that has already is then not kept twice.
    if (state) Y.applyUpdate(doc, state, 'page');
    open.provider = joinDocument(socket, storyId, staffId, doc);
    open.provider.on('authenticated', () => look({ signedOut: false, readOnly: open.provider?.authorizedScope === 'readonly' }));
    open.provider.on('authenticationFailed', ({ reason }: { reason: string }) => shutOut(deniedBy(reason)));
    open.provider.on('synced', () => {
      // Sent again as it was upon a reconnection, it would count as known: others see who is back at once.
      const awareness = open.provider?.awareness;
      awareness?.setLocalState(awareness.getLocalState());
      look();
    });
    open.provider.on('unsyncedChanges', () => look());
    look();
  }

  /** Nobody knocks at a shut door: a story that is gone, or a session that ended, is not tried again by itself. A newsroom in trouble is. */
  function shutOut(shut: Shut) {
    open.shut = shut;
    if (shut.why === 'unavailable') tryAgainLater();
    if (shut.why === 'gone' || shut.why === 'signed-out' || shut.why === 'reload') socket.disconnect();
    look(shut.why === 'signed-out' ? { signedOut: true } : {});
  }

  /** Not as soon as after a lost connection: each try costs a server that is in trouble the whole text. */
  function tryAgainLater() {
    clearTimeout(again);
    pauseBeforeTries(socket, LATER);
    dropSocket(socket);
    again = setTimeout(() => { if (open.shut?.why === 'unavailable' && !open.connection.away) void socket.connect(); }, LATER);
  }

  function setAway(away: boolean) {
    look({ away });
    if (away) dropSocket(socket);
    // A door that the server shut stays shut: a network opens it no more.
    else if (!open.connection.signedOut && open.shut?.why !== 'gone' && open.shut?.why !== 'reload') void socket.connect();
  }

  function close() {
    closed = true;
    clearTimeout(again);
    if (!owes) ledger.drop(id);
    open.provider?.destroy();
    socket.destroy();
    device.close();
    listeners.clear();
    doc.destroy();
  }

  doc.on('update', (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => { owes ||= local; });
  socket.on('open', () => look({ connected: true, tried: true, away: false }));
  socket.on('close', ({ event }: { event: { code: number; reason: string } }) => {
    look({ connected: false, tried: true });
    const shut = shutBy(event.code, event.reason);
    if (shut) shutOut(shut);
  });
  device.onChange(() => look());
  void device.opened.then(join);
  look();
  return open;
}
