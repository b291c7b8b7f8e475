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
}

export type SavedState = 'opening' | 'saved' | 'saving' | 'offline' | 'unkept' | 'unsent' | 'signed-out';

/**
 * What the status line may claim. `saved` needs all three: before the first connection there is nothing unacknowledged either.
 * (Payload #4887, Ghost #4543: a green "saved" that was not.)
 */
export function savedState(connection: Connection): SavedState {
  if (connection.signedOut) return 'signed-out';
  if (connection.away) return connection.keeps ? 'offline' : 'unkept';
  if (connection.authenticated && connection.synced) {
    if (!connection.unacknowledged) return 'saved';
    // A right was lost while something was under way: it is on this device and stays there.
    return connection.readOnly ? 'unsent' : 'saving';
  }
  if (!connection.tried || connection.connected) return 'opening';
  return connection.keeps ? 'offline' : 'unkept';
}

/** Whether closing the window would lose something: it is neither in the database nor in this browser. */
export function wouldBeLost(connection: Connection): boolean {
  return savedState(connection) !== 'saved' && !connection.kept;
}
