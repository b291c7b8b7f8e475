import { statusOfConnection } from './connection/connection.ts';
import type { Shut } from './connection/server-words.ts';
import { dropSocket, pauseBeforeTries, SOON } from './connection/socket.ts';
import type { Core, OpenDocument } from './opened.ts';

/** In milliseconds. */
const LATER = 3_000;

/** The server's door to the document, as this window meets it. */
export interface ShutDoor {
  /** Opens it again when everything is saved over it. */
  reopen: () => void;
  shutOut: (shut: Shut) => void;
  setAway: (away: boolean) => void;
  /** Tries no more. */
  stop: () => void;
}

/**
 * Whether the door is open again: once everything is saved over it. A socket that has just closed
 * does not say so: what is known of it is of before.
 */
const isOpenAgain = ({ connection, shut }: OpenDocument): boolean =>
  shut !== null &&
  connection.connected &&
  !connection.readOnly &&
  statusOfConnection(connection) === 'saved';

export function makeShutDoor({ open, look }: Pick<Core, 'open' | 'look'>): ShutDoor {
  const { socket } = open;
  let again: ReturnType<typeof setTimeout> | undefined;

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

  return {
    reopen: () => {
      if (!isOpenAgain(open)) return;
      open.shut = null;
      pauseBeforeTries(socket, SOON);
    },
    // Nobody knocks at a shut door: a story that is gone, or a session that ended, is not tried
    // again by itself. A newsroom in trouble is.
    shutOut: (shut) => {
      open.shut = shut;
      if (shut.why === 'unavailable') tryAgainLater();
      if (shut.why === 'gone' || shut.why === 'signed-out' || shut.why === 'reload')
        socket.disconnect();
      look(shut.why === 'signed-out' ? { signedOut: true } : {});
    },
    setAway: (away) => {
      look({ away });
      const { connection, shut } = open;
      if (away) dropSocket(socket);
      // A door that the server shut stays shut: a network opens it no more.
      else if (!connection.signedOut && shut?.why !== 'gone' && shut?.why !== 'reload')
        void socket.connect();
    },
    stop: () => clearTimeout(again),
  };
}
