import type { Entry, EntryStatus } from '#components/newsroom/ledger/ledger.ts';
import { quoted } from '#lib/quoted.ts';

/** What is known about the way from this window to the server's database. */
export interface Connection {
  /** The socket is open. */
  connected: boolean;
  /** The server knows who we are. */
  authenticated: boolean;
  /** The server's document has come once since the socket opened. */
  synced: boolean;
  /** Changes that the server has not acknowledged after their commit. */
  unacknowledged: boolean;
  /** Words of an earlier window wait in this browser's own store, which has not been read yet. */
  unread: boolean;
  /** Everything is in this browser's own store now. */
  kept: boolean;
  /** This browser has a store that takes what is written, if not this very millisecond. */
  keeps: boolean;
  /** The session has ended. */
  signedOut: boolean;
  /** The socket has been open at least once, or has failed once. */
  tried: boolean;
  /** The server takes nothing from this window. */
  readOnly: boolean;
  /** The browser says that there is no network, and no socket has proved it wrong. */
  away: boolean;
  /** A refused change was taken out, and the socket is opened anew to go on without it. */
  resyncing: boolean;
}

/**
 * How the text stands by what is known of the connection. `saved` needs all three: before the first
 * connection there is nothing unacknowledged either. (Payload #4887, Ghost #4543: a green "saved"
 * that was not.)
 */
export function statusOfConnection(
  connection: Connection,
): Exclude<EntryStatus, 'refused' | 'beside' | 'loose'> {
  const away = connection.keeps ? 'offline' : 'unkept';
  if (connection.signedOut) return 'signed-out';
  if (connection.away) return away;
  if (connection.resyncing) return 'sending';
  if (connection.authenticated && connection.synced) {
    if (!connection.unacknowledged && !connection.unread) return 'saved';
    // A right was lost while something was under way: it is on this device and stays there.
    return connection.readOnly ? 'unsent' : 'sending';
  }
  return !connection.tried || connection.connected ? 'opening' : away;
}

interface Written {
  id: string;
  storyId: string;
  headline: string;
  owes: boolean;
}

/** A story's text as the ledger has it. */
export function textEntry(connection: Connection, { id, storyId, headline, owes }: Written): Entry {
  const what = headline
    ? `the text of ${quoted(headline)}`
    : 'the text of a story without a headline';
  return {
    id,
    kind: 'text',
    storyId,
    what,
    status: statusOfConnection(connection),
    kept: connection.kept,
    owes,
  };
}
