import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Transaction } from '#db/queryable.ts';
import { documentUpdate } from '#db/schema/newsroom/index.ts';
import { now } from '#lib/time/clock.ts';
import { LAYOUT } from '../protocol/layout.ts';

/**
 * A row that was committed: of which story, its number, and through which server it came ('' for a
 * command).
 */
export interface CommitNotification {
  storyId: string;
  n: number;
  server: string;
}

const Payload = z.tuple([z.uuid(), z.coerce.number().int(), z.string()]);

/**
 * Appends an update to a story's document and tells every process, which hear of it when the
 * transaction commits. The notice carries the row's number alone: it is a hint, the truth stays in
 * the table. Gives back the number.
 * @param staffId whose change it is; null where nobody is known.
 * @param server through which it came, and which passes over the notice; '': through a command.
 */
export async function appendRow(
  tx: Transaction,
  storyId: string,
  update: Uint8Array,
  staffId: string | null,
  server: string,
): Promise<number> {
  const notice = sql<unknown>`(${documentUpdate.n}, pg_notify('document',
  ${storyId} || ' ' || ${documentUpdate.n} || ' ' || ${server}))`;
  const [row] = await tx
    .insert(documentUpdate)
    .values({ storyId, update, layout: LAYOUT, staffId, at: now() })
    .returning({ n: documentUpdate.n, notice });
  if (!row) throw new Error('PostgreSQL gave no number for an update');
  return row.n;
}

/** Reads a notice; null for what is none of ours. */
export function readNotification(payload: string | undefined): CommitNotification | null {
  const parsed = Payload.safeParse(payload?.split(' '));
  if (!parsed.success) return null;
  const [storyId, n, server] = parsed.data;
  return { storyId, n, server };
}
