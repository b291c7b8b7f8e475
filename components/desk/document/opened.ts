import type { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import type * as Y from 'yjs';
import type { Beside } from '../beside/make-beside.ts';
import type { StoryLooseWords } from '../panel/loose-words.ts';
import type { Uploads } from '../uploads/uploads.ts';
import type { Connection } from './connection/connection.ts';
import type { Shut } from './connection/server-words.ts';
import type { Device } from './device/kept-on-device.ts';

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

export interface Opening {
  storyId: string;
  staffId: string;
  /** The document as it was committed when the page was made; null where the page has none. */
  state: Uint8Array | null;
  url: string;
  /** The document before this one, in the same window. */
  before?: Outdated;
}

/** What the parts of an open document use of each other. */
export interface Core {
  open: OpenDocument;
  /** Reads what is known of the connection anew, with what is just `known`, and tells everybody. */
  look: (known?: Partial<Connection>) => void;
  isClosed: () => boolean;
}
