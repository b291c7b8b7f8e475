import { and, eq, sql } from 'drizzle-orm';
import { staffDb } from '#db/staff.ts';
import { event, propagation } from '#db/schema/newsroom/index.ts';
import { now } from '#lib/time/clock.ts';

/** What has to be seen, and since when. */
export interface Decision {
  storyId: string;
  eventN: number;
  /** The event's own time, or the instant that it named once that has come. */
  since: Date;
}

/** What one process showed on one public surface. */
export interface Sighting {
  process: string;
  path: string;
  surface: string;
  expected: string;
  seen: string;
  ok: boolean;
  /** Milliseconds since the decision. */
  ms: number;
  tries: number;
}

/** The decision that an event tells of; null where it is about no story. */
export async function decidedBy(eventN: number): Promise<Decision | null> {
  const [row] = await staffDb().select({ storyId: event.storyId, at: event.at, payload: event.payload }).from(event).where(eq(event.n, eventN));
  if (!row?.storyId) return null;
  const named = new Date((row.payload as { at?: string }).at ?? Number.NaN);
  return { storyId: row.storyId, eventN, since: named <= now() && named > row.at ? named : row.at };
}

/** Keeps what was seen after an event, in the place of what an earlier try saw. */
export async function keepSightings({ storyId, eventN }: Decision, sightings: readonly Sighting[]): Promise<void> {
  await staffDb().transaction(async (tx) => {
    await tx.delete(propagation).where(eq(propagation.eventN, eventN));
    if (sightings.length > 0) await tx.insert(propagation).values(sightings.map((sighting) => ({ storyId, eventN, at: now(), ...sighting })));
    // An open desk reads it anew.
    await tx.execute(sql`select pg_notify('story', ${storyId})`);
  });
}

/** What was seen after the story's last event that readers had to see; null while nothing has been looked at. */
export async function lastSightings(storyId: string): Promise<{ eventN: number; at: Date; sightings: Sighting[] } | null> {
  const last = staffDb().select({ n: sql`max(${propagation.eventN})` }).from(propagation).where(eq(propagation.storyId, storyId));
  const rows = await staffDb().select().from(propagation)
    .where(and(eq(propagation.storyId, storyId), eq(propagation.eventN, sql`(${last})`))).orderBy(propagation.process, propagation.surface, propagation.path);
  const [first] = rows;
  return first ? { eventN: first.eventN, at: first.at, sightings: rows } : null;
}
