import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '#db/queryable.ts';
import { event, outbox } from '#db/schema/newsroom/index.ts';
import { now } from '#lib/time/clock.ts';
import type { NameOf } from '../declared.ts';
import type { EventKind } from './kinds.ts';

/** The channel on which workers hear that there is something to deliver. */
export const OUTBOX = 'outbox';

/** Who can be told of an event beside the log, which hears of each. */
type Target = Exclude<NameOf<'deliveries'>, 'log'>;
/** At once, or at an instant ahead. */
export type Notification = Target | { target: Target; at: Date };

/** One line of the newsroom's log, as a command returns it. */
export interface NewEvent {
  kind: EventKind;
  storyId?: string;
  deskId?: string;
  /** Name of what it is about, as it is now. */
  subject?: string;
  from?: string;
  to?: string;
  reason?: string;
  payload?: Record<string, unknown>;
  /** Who else has to be told. */
  notify?: Notification[];
}

/**
 * Appends events and their outbox rows inside the transaction that makes them true. Each is told
 * to the log, and to whom it names beside that, at once or at the instant given.
 * @param actorId who did it; null: the newsroom by itself.
 */
export async function appendEvents(
  tx: Transaction,
  actorId: string | null,
  events: readonly NewEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const at = now();
  const rows = await tx
    .insert(event)
    .values(events.map(({ notify: _, ...told }) => ({ ...told, actorId, at })))
    .returning({ n: event.n });
  const messages = rows.flatMap(({ n }, i) =>
    ['log', ...(events[i]?.notify ?? [])].map((told) => ({
      id: uuidv7(),
      eventN: n,
      ...(typeof told === 'string'
        ? { target: told, nextAt: at }
        : { target: told.target, nextAt: told.at }),
    })),
  );
  await tx.insert(outbox).values(messages);
  // A hint for the workers, heard at the commit; they look by themselves too.
  await tx.execute(sql`select pg_notify(${OUTBOX}, '')`);
}
