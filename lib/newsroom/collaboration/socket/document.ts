import type { Connection, Document } from '@hocuspocus/server';
import type { Actor } from '../../actor.ts';
import { staffDb } from '#db/staff.ts';
import { closeReason } from '../protocol/close-codes.ts';
import type { DeskMessage } from '../protocol/messages.ts';
import { applyLater, applyState } from '../store/stored.ts';

/** Who sits behind a connection, as it was when the document was opened. */
export interface SessionContext {
  actor: Actor;
  /**
   * Closes the socket with a code and a sentence, before there is a connection to a document that
   * could be closed.
   */
  shut: (code: number, sentence: string) => void;
  /** When words of theirs were last committed, in milliseconds since the epoch. */
  wroteAt?: number;
  /**
   * A change is being refused: for as long as its message is read, the connection takes nothing.
   */
  refusing?: boolean;
}

export type DeskConnection = Connection<SessionContext>;

/**
 * Number of the last row that an open document has; kept beside the document for as long as that
 * lives.
 */
const reached = new WeakMap<Document, number>();

/** Number of the last row that the document has; -1 where it has none yet. */
export const reachedBy = (document: Document): number => reached.get(document) ?? -1;
export const setReached = (document: Document, n: number): void => void reached.set(document, n);

/** From elsewhere: not to be stored again. */
const FROM_THE_TABLE = { source: 'local', skipStoreHooks: true } as const;

/**
 * Brings an open document up to what is committed; everybody in it sees the change. Safe at any
 * time and twice.
 */
export async function catchUp(document: Document): Promise<void> {
  const stored = { doc: document, through: reachedBy(document), bytes: 0 };
  await applyState(staffDb(), document.name, stored, FROM_THE_TABLE);
  await applyLater(staffDb(), document.name, stored, FROM_THE_TABLE);
  if (stored.through > reachedBy(document)) setReached(document, stored.through);
}

export const connectionsOf = (document: Document): DeskConnection[] =>
  document.getConnections() as DeskConnection[];

/**
 * Tells everybody who has the document open at this server; those at others hear of it by the
 * notice.
 */
export function broadcast(document: Document, message: DeskMessage): void {
  document.broadcastStateless(JSON.stringify(message));
}

/** A client that does not answer the closing is not waited for. */
const PATIENCE = 2_000;

/**
 * Ends a connection at once, with a code and a sentence for its client. The socket is closed
 * first: closing the connection alone would only detach the document from it. A client that does
 * not answer within two seconds is cut off.
 * @param code one of `CLOSE`: 1001, or of the 4000s, which RFC 6455 §7.4.2 leaves for private use.
 */
export function closeConnection(connection: DeskConnection, code: number, sentence: string): void {
  const socket = connection.webSocket as DeskConnection['webSocket'] & { terminate?: () => void };
  const reason = closeReason(sentence);
  connection.readOnly = true;
  connection.context.refusing = false;
  socket.close(code, reason);
  connection.close({ code, reason });
  setTimeout(() => socket.terminate?.(), PATIENCE).unref();
}

/**
 * The message that is being read is not taken: it is neither applied nor acknowledged. The next one
 * finds the connection as it was.
 */
export function passOver(connection: DeskConnection): void {
  connection.readOnly = true;
  connection.context.refusing = true;
  // What is left of reading this message waits for nothing.
  setImmediate(() => takeAgain(connection));
}

/** Before the next message, which may follow without a pause. */
export function takeAgain(connection: DeskConnection): void {
  if (!connection.context.refusing) return;
  connection.context.refusing = false;
  connection.readOnly = false;
}
