import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '#db/client.ts';
import { event, outbox } from '#db/schema/index.ts';
import { now } from '#lib/clock.ts';

/** One line of the newsroom's log, as a command returns it. */
export interface NewEvent {
  kind: string;
  storyId?: string;
  deskId?: string;
  /** Name of what it is about, as it is now. */
  subject?: string;
  from?: string;
  to?: string;
  reason?: string;
  payload?: Record<string, unknown>;
  /** Who else has to be told: outbox targets. Every event goes at least to the log. */
  tell?: string[];
}

/** Appends events and their outbox rows inside the transaction that makes them true. */
export async function appendEvents(tx: Transaction, actorId: string | null, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  const at = now();
  const rows = await tx.insert(event).values(events.map(({ tell: _, ...told }) => ({ ...told, actorId, at }))).returning({ n: event.n });
  const messages = rows.flatMap(({ n }, i) =>
    ['log', ...(events[i]?.tell ?? [])].map((target) => ({ id: uuidv7(), eventN: n, target, nextAt: at })));
  await tx.insert(outbox).values(messages);
}
