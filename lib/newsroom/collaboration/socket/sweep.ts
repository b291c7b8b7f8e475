import type { Hocuspocus } from '@hocuspocus/server';
import { staffDb } from '#db/staff.ts';
import { CLOSE } from '../protocol/close-codes.ts';
import { positionsOf, reachOf } from '../presence/positions.ts';
import { sweepPresence } from '../presence/presence-relay.ts';
import { catchUp, cut, reachedBy, seatsOf, type Seat, type Sitter } from './room.ts';
import { sittersOf } from './sitters.ts';

type Reach = ReturnType<typeof reachOf>;

/** What the change of a seat's reach means for it. One that may write again, or no longer, comes back by a new socket. */
function judge(seat: Seat, signedIn: boolean, reach: Reach): void {
  if (!signedIn) cut(seat, CLOSE.signed_out, 'You are signed out. Your text is kept on this device.');
  else if (reach === 'nothing') cut(seat, CLOSE.not_found, 'The story is not yours to see any more.');
  else if (reach === 'read' && !seat.readOnly) cut(seat, CLOSE.forbidden, 'You can read this story now, but not write in it.');
  else if (reach === 'write' && seat.readOnly && !seat.context.refusing) cut(seat, CLOSE.conflict, 'You can write in this story again.');
}

/**
 * Looks once at everyone who has a document open: whose session ended or whose right is gone is cut off; and at every
 * document, whether a notice of a change was missed, and who sits there. A handful of queries, however many sit there.
 */
export async function sweep(rooms: Hocuspocus<Sitter>, server: string): Promise<void> {
  const documents = [...rooms.documents.values()];
  const seats = documents.flatMap(seatsOf);
  if (seats.length === 0) return;
  const sitters = await sittersOf(staffDb(), [...new Set(seats.map(({ context }) => context.actor.sessionId))]);
  const positions = await positionsOf(staffDb(), documents.map(({ name }) => name));
  for (const document of documents) {
    const position = positions.get(document.name);
    for (const seat of seatsOf(document)) {
      const actor = sitters.get(seat.context.actor.sessionId);
      judge(seat, actor !== undefined, reachOf(actor, position));
    }
    if (position && position.newest > reachedBy(document)) await catchUp(document);
  }
  await sweepPresence(documents, server);
}
