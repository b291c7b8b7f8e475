import type { Hocuspocus } from '@hocuspocus/server';
import { staffDb } from '#db/staff.ts';
import { CLOSE } from '../protocol/close-codes.ts';
import { positionsOf, reachOf } from '../presence/positions.ts';
import { sweepPresence } from '../presence/presence-relay.ts';
import {
  catchUp,
  closeConnection,
  reachedBy,
  connectionsOf,
  type DeskConnection,
  type SessionContext,
} from './document.ts';
import { sessionsOf } from './sessions.ts';

type Reach = ReturnType<typeof reachOf>;

/**
 * What the change of a connection's reach means for it. One that may write again, or no longer,
 * comes back by a new socket.
 */
function closeWhereEnded(connection: DeskConnection, signedIn: boolean, reach: Reach): void {
  if (!signedIn)
    closeConnection(
      connection,
      CLOSE.signed_out,
      'You are signed out. Your text is kept on this device.',
    );
  else if (reach === 'nothing')
    closeConnection(connection, CLOSE.not_found, 'The story is not yours to see any more.');
  else if (reach === 'read' && !connection.readOnly)
    closeConnection(
      connection,
      CLOSE.forbidden,
      'You can read this story now, but not write in it.',
    );
  else if (reach === 'write' && connection.readOnly && !connection.context.refusing)
    closeConnection(connection, CLOSE.conflict, 'You can write in this story again.');
}

/**
 * Looks once at everyone who has a document open: whose session ended or whose right is gone is
 * closed; and at every document, whether a notice of a change was missed, and who sits there. A
 * handful of queries, however many sit there.
 */
export async function sweep(hocuspocus: Hocuspocus<SessionContext>, server: string): Promise<void> {
  const documents = [...hocuspocus.documents.values()];
  const connections = documents.flatMap(connectionsOf);
  if (connections.length === 0) return;
  const sessions = await sessionsOf(staffDb(), [
    ...new Set(connections.map(({ context }) => context.actor.sessionId)),
  ]);
  const positions = await positionsOf(
    staffDb(),
    documents.map(({ name }) => name),
  );
  for (const document of documents) {
    const position = positions.get(document.name);
    for (const connection of connectionsOf(document)) {
      const actor = sessions.get(connection.context.actor.sessionId);
      closeWhereEnded(connection, actor !== undefined, reachOf(actor, position));
    }
    if (position && position.newest > reachedBy(document)) await catchUp(document);
  }
  await sweepPresence(documents, server);
}
