import { and, eq, sql } from 'drizzle-orm';
import { staffDb } from '#db/staff.ts';
import { event, publishCheck } from '#db/schema/newsroom/index.ts';
import { now } from '#lib/time/clock.ts';

/** What has to be seen, and since when. */
export interface Decision {
  storyId: string;
  eventN: number;
  /** The event's own time, or the instant that it named once that has come. */
  since: Date;
}

/** What one process showed on one public surface. */
export interface Observation {
  process: string;
  path: string;
  publicPage: string;
  expected: string;
  seen: string;
  ok: boolean;
  /** Milliseconds since the decision. */
  ms: number;
  tries: number;
}

/** The decision that an event tells of; null where it is about no story. */
export async function decidedBy(eventN: number): Promise<Decision | null> {
  const [row] = await staffDb()
    .select({ storyId: event.storyId, at: event.at, payload: event.payload })
    .from(event)
    .where(eq(event.n, eventN));
  if (!row?.storyId) return null;
  const named = new Date((row.payload as { at?: string }).at ?? Number.NaN);
  return { storyId: row.storyId, eventN, since: named <= now() && named > row.at ? named : row.at };
}

/** Keeps what was seen after an event, in the place of what an earlier try saw. */
export async function saveObservations(
  { storyId, eventN }: Decision,
  observations: readonly Observation[],
): Promise<void> {
  await staffDb().transaction(async (tx) => {
    await tx.delete(publishCheck).where(eq(publishCheck.eventN, eventN));
    if (observations.length > 0)
      await tx
        .insert(publishCheck)
        .values(
          observations.map((observation) => ({ storyId, eventN, at: now(), ...observation })),
        );
    // An open desk reads it anew.
    await tx.execute(sql`select pg_notify('story', ${storyId})`);
  });
}

/**
 * What was seen after the story's last event that readers had to see; null while nothing has been
 * looked at.
 */
export async function lastObservations(
  storyId: string,
): Promise<{ eventN: number; at: Date; observations: Observation[] } | null> {
  const last = staffDb()
    .select({ n: sql`max(${publishCheck.eventN})` })
    .from(publishCheck)
    .where(eq(publishCheck.storyId, storyId));
  const rows = await staffDb()
    .select()
    .from(publishCheck)
    .where(and(eq(publishCheck.storyId, storyId), eq(publishCheck.eventN, sql`(${last})`)))
    .orderBy(publishCheck.process, publishCheck.publicPage, publishCheck.path);
  const [first] = rows;
  return first ? { eventN: first.eventN, at: first.at, observations: rows } : null;
}
