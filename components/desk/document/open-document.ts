import { bodyOf } from '#lib/newsroom/collaboration/protocol/layout.ts';
import type { Connection } from './connection/connection.ts';
import { shutBy } from './connection/server-words.ts';
import { dropSocket } from './connection/socket.ts';
import { makeParts } from './document-parts.ts';
import { joinServer } from './join-server.ts';
import type { Core, OpenDocument, Opening } from './opened.ts';
import { makeRefusals } from './refusals.ts';
import { makeShutDoor, type ShutDoor } from './shut-door.ts';
import { makeTextEntry } from './text-entry.ts';

const AT_FIRST: Connection = {
  connected: false,
  authenticated: false,
  synced: false,
  unacknowledged: false,
  unread: false,
  kept: true,
  keeps: true,
  signedOut: false,
  tried: false,
  readOnly: false,
  away: false,
  resyncing: false,
};

/** In milliseconds. A store that does not answer must not keep anybody from writing. */
const PATIENCE = 1_500;
const soon = (work: Promise<void>): Promise<void> =>
  Promise.race([work, new Promise<void>((resolve) => setTimeout(resolve, PATIENCE))]);

/** What is known of the connection now; `waits` when words of an earlier window are not read yet. */
function noteKnown(open: OpenDocument, waits: boolean, known: Partial<Connection>): void {
  const { provider, device } = open;
  if (known.connected !== undefined)
    open.offlineSince = known.connected ? null : (open.offlineSince ?? new Date());
  open.ready ||= bodyOf(open.doc).length > 0;
  open.connection = {
    ...open.connection,
    authenticated: provider?.isAuthenticated ?? false,
    synced: provider?.synced ?? false,
    unacknowledged: provider?.hasUnsyncedChanges ?? false,
    unread: waits && !device.isRead(),
    kept: device.kept(),
    keeps: device.keeps(),
    ...known,
  };
}

/** Hears the socket and the device from now on. */
function listen({ open: { socket, device }, look }: Core, door: ShutDoor): void {
  socket.on('open', () => look({ connected: true, tried: true, away: false }));
  socket.on('close', ({ event }: { event: { code: number; reason: string } }) => {
    look({ connected: false, tried: true });
    const shut = shutBy(event.code, event.reason);
    if (shut) door.shutOut(shut);
  });
  device.onChange(() => look());
}

/** Everything of a document ends but what it owes. */
function closeParts({ provider, socket, uploads, device }: OpenDocument): void {
  provider?.destroy();
  socket.destroy();
  uploads.close();
  device.close();
}

/** Opens the document: the browser's copy first, the socket at the same time, then both are one. */
export function openDocument(opening: Opening): OpenDocument {
  const listeners = new Set<() => void>();
  let closed = false;
  const open: OpenDocument = {
    ...makeParts(opening, () => core),
    outdated: null,
    provider: null,
    ready: false,
    connection: { ...AT_FIRST, away: !navigator.onLine },
    offlineSince: null,
    shut: null,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    setSignedOut: (signedOut) => look({ signedOut }),
    setAway: (away) => door.setAway(away),
    reconnect: () => {
      look({ signedOut: false });
      dropSocket(open.socket);
      void open.socket.connect();
    },
    close: () => {
      closed = true;
      door.stop();
      entry.leave();
      closeParts(open);
      listeners.clear();
      open.doc.destroy();
    },
  };
  const look = (known: Partial<Connection> = {}) => {
    if (closed) return;
    noteKnown(open, entry.waits, known);
    door.reopen();
    entry.register();
    for (const listener of listeners) listener();
  };
  const core: Core = { open, look, isClosed: () => closed };
  const entry = makeTextEntry(open);
  const door = makeShutDoor(core);
  const refusals = makeRefusals(core, entry);
  listen(core, door);
  // Nothing says `Saved` before it is known whether files wait here too.
  void Promise.all([open.device.opened, soon(open.uploads.opened)]).then(() =>
    joinServer(core, opening, { refusals, door }),
  );
  look();
  return open;
}
