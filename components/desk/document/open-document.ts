import type { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import * as Y from 'yjs';
import { linesBeside } from '#lib/story/lines-beside.ts';
import { linesNow } from '#lib/newsroom/collaboration/projection/lines-now.ts';
import { bodyOf, lineOf } from '#lib/newsroom/collaboration/protocol/layout.ts';
import { ledger } from '../../newsroom/ledger/ledger.ts';
import { isWaitingOnDevice } from '../../newsroom/ledger/on-device.ts';
import { makeBeside, type Beside } from '../beside/make-beside.ts';
import { makeLooseWords, type StoryLooseWords } from '../panel/loose-words.ts';
import { sendPicture } from '../pictures/send-picture.ts';
import { holdAgainstOthers } from '../uploads/hold.ts';
import { putPicture } from '../uploads/put-picture.ts';
import { uploadStoreOf } from '../uploads/upload-store.ts';
import { makeUploads, type Uploads } from '../uploads/uploads.ts';
import { statusOfConnection, textEntry, type Connection } from './connection/connection.ts';
import { keepOnDevice, type Device } from './device/kept-on-device.ts';
import { deniedBy, readServerWords, shutBy, type Shut } from './connection/server-words.ts';
import {
  dropSocket,
  joinDocument,
  openSocket,
  pauseBeforeTries,
  SOON,
} from './connection/socket.ts';
import type { Stretch } from './connection/split-update.ts';
import { takeOut, takeOutPending } from './connection/take-out.ts';

/** A story's shared document as one window has it open. */
export interface OpenDocument {
  storyId: string;
  staffId: string;
  doc: Y.Doc;
  socket: HocuspocusProviderWebsocket;
  device: Device;
  /** Files on their way into the document. */
  uploads: Uploads;
  /** What was taken out of it, or has no place in it. */
  beside: Beside;
  /** Words in its tag fields that nobody chose yet. */
  loose: StoryLooseWords;
  /**
   * It cannot go on as it is: it is opened anew from the newsroom, and what is missing there then
   * is kept beside it.
   */
  outdated: Outdated | null;
  /**
   * Null until what this browser had kept is in the document; then the server's part is asked for.
   */
  provider: HocuspocusProvider | null;
  /**
   * The body is there: from this browser's store, or from the server, which alone seeds a document.
   */
  ready: boolean;
  connection: Connection;
  /** When the socket was lost; null while it is open. */
  offlineSince: Date | null;
  /**
   * Why the server shut the document for this window; null while it is open or simply out of reach.
   */
  shut: Shut | null;
  /** Called after every change of `provider`, `ready` or `connection`. */
  subscribe: (listener: () => void) => () => void;
  setSignedOut: (signedOut: boolean) => void;
  /** The browser has lost its network, or has one again: nothing waits for the next attempt. */
  setAway: (away: boolean) => void;
  /**
   * Drops what is left of the socket and opens a new one, which brings the new session's cookie
   * along.
   */
  reconnect: () => void;
  close: () => void;
}

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

/** In milliseconds. */
const LATER = 3_000;
/**
 * Lines of a document that was refused, and why. All of them stand beside the text, as `kept`,
 * until it is known which are missing in the newsroom's.
 */
export interface Outdated {
  lines: string[];
  why: string;
  beside: Beside;
  kept: string;
}

/** A store that does not answer must not keep anybody from writing. */
const PATIENCE = 1_500;
const soon = (work: Promise<void>): Promise<void> =>
  Promise.race([work, new Promise<void>((resolve) => setTimeout(resolve, PATIENCE))]);

/** A socket that takes longer is away, and the status line says so. */
const RESYNC_WITHIN = 3_000;
const TOO_LARGE = 'It is more than the newsroom takes at once. Put it in by parts.';
const PENDING =
  'This device has lost a part of what was written before them, so their place in the text is not known.';
const nameOf = ({ client, clock }: Stretch): string => `${client}/${clock}`;

export interface Opening {
  storyId: string;
  staffId: string;
  /** The document as it was committed when the page was made; null where the page has none. */
  state: Uint8Array | null;
  url: string;
  /** The document before this one, in the same window. */
  before?: Outdated;
}

/** Opens the document: the browser's copy first, the socket at the same time, then both are one. */
export function openDocument({ storyId, staffId, state, url, before }: Opening): OpenDocument {
  const listeners = new Set<() => void>();
  const doc = new Y.Doc();
  const socket = openSocket(url);
  const device = keepOnDevice(doc, storyId, staffId);
  const uploads = makeUploads({
    storyId,
    staffId,
    ledger,
    store: uploadStoreOf(staffId),
    send: sendPicture,
    hold: holdAgainstOthers,
    arrive: async (uploadId, place, picture) => {
      await when(() => open.ready);
      const why = putPicture(doc, uploadId, place, picture);
      look();
      await when(() => open.connection.kept || statusOfConnection(open.connection) === 'saved');
      return why;
    },
  });
  // What no store took is in the one before alone.
  const beside =
    before?.beside ?? makeBeside({ storyId, staffId, ledger, store: window.localStorage });
  const loose = makeLooseWords({ storyId, staffId, ledger, store: window.localStorage });
  const open: OpenDocument = {
    storyId,
    staffId,
    doc,
    socket,
    device,
    uploads,
    beside,
    loose,
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
    setAway,
    reconnect: () => {
      look({ signedOut: false });
      dropSocket(socket);
      void socket.connect();
    },
    close,
  };
  let closed = false;
  let left = before;
  const refused = new Set<string>();
  const id = `text:${storyId}:${staffId}`;
  // What an earlier window of this browser wrote and never sent is owed by this one.
  const waits = isWaitingOnDevice(window.localStorage, id);
  let owes = waits;
  let again: ReturnType<typeof setTimeout> | undefined;

  function look(known: Partial<Connection> = {}) {
    if (closed) return;
    const { provider } = open;
    if (known.connected !== undefined)
      open.offlineSince = known.connected ? null : (open.offlineSince ?? new Date());
    open.ready ||= bodyOf(doc).length > 0;
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
    reopen();
    register();
    for (const listener of listeners) listener();
  }

  /**
   * The door is open again once everything is saved over it. A socket that has just closed does not
   * say so: what is known of it is of before.
   */
  function reopen() {
    const { connection } = open;
    if (
      !open.shut ||
      !connection.connected ||
      connection.readOnly ||
      statusOfConnection(connection) !== 'saved'
    )
      return;
    open.shut = null;
    pauseBeforeTries(socket, SOON);
  }

  /** Resolves as soon as something holds of the document. */
  function when(holds: () => boolean): Promise<void> {
    if (holds()) return Promise.resolve();
    return new Promise((resolve) => {
      const stop = open.subscribe(() => {
        if (!holds()) return;
        stop();
        resolve();
      });
    });
  }

  /**
   * The ledger knows of the text for as long as it is open, and longer when it still owes
   * something.
   */
  function register() {
    if (statusOfConnection(open.connection) === 'saved') owes = false;
    ledger.put(
      textEntry(open.connection, { id, storyId, headline: lineOf(doc, 'headline').toJSON(), owes }),
    );
  }

  function join() {
    if (closed) return;
    // After the browser's copy: what that has already is then not kept twice.
    if (state) Y.applyUpdate(doc, state, 'page');
    open.provider = joinDocument(socket, { storyId, staffId, doc }, (stretches) =>
      queueMicrotask(() => goOnWithout(stretches, TOO_LARGE)),
    );
    open.provider.on('stateless', ({ payload }: { payload: string }) => {
      const said = readServerWords(payload);
      if (said?.type !== 'refused') return;
      if (said.code === 'incomplete') resync();
      else
        goOnWithout(
          said.changes.map(([client, from, to]) => ({ client, clock: from, length: to - from })),
          said.sentence,
        );
    });
    open.provider.on('authenticated', () => {
      look({ signedOut: false, readOnly: open.provider?.authorizedScope === 'readonly' });
      uploads.again();
    });
    open.provider.on('authenticationFailed', ({ reason }: { reason: string }) =>
      shutOut(deniedBy(reason)),
    );
    open.provider.on('synced', () => {
      // Sent again as it was upon a reconnection, it would count as known: others see who is back
      // at once.
      const awareness = open.provider?.awareness;
      awareness?.setLocalState(awareness.getLocalState());
      look({ resyncing: false });
      keepMissing();
      keepPending();
    });
    open.provider.on('unsyncedChanges', () => look());
    look();
  }

  /**
   * A change was refused: it is taken out and kept beside the text, and everything after it goes
   * on.
   */
  function goOnWithout(stretches: readonly Stretch[], why: string) {
    if (open.outdated || closed) return;
    // Refused although it was taken out, or nothing that could be: something was deleted or chosen
    // that must stand.
    if (stretches.length === 0 || stretches.some((stretch) => refused.has(nameOf(stretch))))
      return void openAnew(why);
    for (const stretch of stretches) refused.add(nameOf(stretch));
    for (const taken of takeOut(doc, stretches)) beside.keep({ ...taken, why });
    resync();
  }

  /** The handshake sends what is missing, and nothing is waited for that was refused. */
  function resync() {
    if (open.connection.resyncing || closed) return;
    look({ resyncing: true });
    dropSocket(socket);
    void socket.connect();
    setTimeout(() => look({ resyncing: false }), RESYNC_WITHIN);
  }

  async function openAnew(why: string) {
    socket.disconnect();
    // Before the device forgets them: a window that goes now has them nowhere else.
    const kept = beside.keep({ part: 'Story', words: linesNow(doc).join('\n'), why });
    await device.forget();
    open.outdated = { lines: linesNow(doc), why, beside, kept };
    owes = false;
    look();
  }

  /** What stood in the document before this one and is not in the newsroom's. */
  function keepMissing() {
    if (!left) return;
    const lines = linesBeside(left.lines, linesNow(doc));
    beside.drop(left.kept);
    if (lines.length > 0) beside.keep({ part: 'Story', words: lines.join('\n'), why: left.why });
    left = undefined;
  }

  /** Changes that build on others which neither this device nor the newsroom has. */
  function keepPending() {
    const words = takeOutPending(doc);
    if (words === null) return;
    // A store that could not be rewritten gives them again.
    const stands = beside.list().some((entry) => entry.why === PENDING && entry.words === words);
    if (words !== '' && !stands) beside.keep({ part: 'Story', words, why: PENDING });
    void device.rewrite().catch(() => undefined);
  }

  /**
   * Nobody knocks at a shut door: a story that is gone, or a session that ended, is not tried again
   * by itself. A newsroom in trouble is.
   */
  function shutOut(shut: Shut) {
    open.shut = shut;
    if (shut.why === 'unavailable') tryAgainLater();
    if (shut.why === 'gone' || shut.why === 'signed-out' || shut.why === 'reload')
      socket.disconnect();
    look(shut.why === 'signed-out' ? { signedOut: true } : {});
  }

  /**
   * Not as soon as after a lost connection: each try costs a server that is in trouble the whole
   * text.
   */
  function tryAgainLater() {
    clearTimeout(again);
    pauseBeforeTries(socket, LATER);
    dropSocket(socket);
    again = setTimeout(() => {
      if (open.shut?.why === 'unavailable' && !open.connection.away) void socket.connect();
    }, LATER);
  }

  function setAway(away: boolean) {
    look({ away });
    if (away) dropSocket(socket);
    // A door that the server shut stays shut: a network opens it no more.
    else if (!open.connection.signedOut && open.shut?.why !== 'gone' && open.shut?.why !== 'reload')
      void socket.connect();
  }

  function close() {
    closed = true;
    clearTimeout(again);
    if (!owes) ledger.drop(id);
    open.provider?.destroy();
    socket.destroy();
    uploads.close();
    device.close();
    listeners.clear();
    doc.destroy();
  }

  doc.on(
    'update',
    (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => {
      owes ||= local;
    },
  );
  socket.on('open', () => look({ connected: true, tried: true, away: false }));
  socket.on('close', ({ event }: { event: { code: number; reason: string } }) => {
    look({ connected: false, tried: true });
    const shut = shutBy(event.code, event.reason);
    if (shut) shutOut(shut);
  });
  device.onChange(() => look());
  // Nothing says `Saved` before it is known whether files wait here too.
  void Promise.all([device.opened, soon(uploads.opened)]).then(join);
  look();
  return open;
}
